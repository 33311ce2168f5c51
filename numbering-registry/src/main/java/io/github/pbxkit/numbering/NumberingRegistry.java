package io.github.pbxkit.numbering;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The Russian numbering plan: who holds a number, and where. Immutable, safe for any number of threads; readers never
 * wait. {@link LiveRegistry} replaces one registry by a newer one while it is used.
 *
 * <pre>{@code
 * ImportResult imported = NumberingRegistry.load(Path.of("ABC-3xx.csv"), Path.of("DEF-9xx.csv"));
 * System.out.println(imported.report());
 * imported.registry().lookup("+7 916 123-45-67").info().ifPresent(System.out::println);
 * }</pre>
 *
 * <p>Main path: {@code RegistryLoader} reads lines into rows and a report, a {@link RangeTable} is built from the rows,
 * {@link #find(long)} asks the table and puts the layers over its answer.
 */
public final class NumberingRegistry {
    /** Numbers behind one three-digit code. */
    static final long NUMBERS_PER_CODE = 10_000_000;

    private static final int CODES = 1000;

    private final RangeTable<Owner> table;
    private final Origins origins;
    private final IntervalTree<NumberRange> overlaps;
    private final LocalDate asOf;
    private final Layers layers;
    private final RankBits codes;
    private volatile @Nullable ReverseIndex reverse;

    NumberingRegistry(
            RangeTable<Owner> table,
            Origins origins,
            IntervalTree<NumberRange> overlaps,
            LocalDate asOf,
            Layers layers) {
        this.table = table;
        this.origins = origins;
        this.overlaps = overlaps;
        this.asOf = asOf;
        this.layers = layers;
        this.codes = codesOf(table);
    }

    private static RankBits codesOf(RangeTable<Owner> table) {
        long[] words = new long[CODES + 63 >>> 6];
        table.forEach(0, CODES * NUMBERS_PER_CODE - 1, (from, to, id) -> {
            int code = (int) (from / NUMBERS_PER_CODE);
            words[code >>> 6] |= 1L << code;
        });
        return new RankBits(words, words.length);
    }

    /**
     * Reads the regulator's files with the default options.
     *
     * @param paths plain, gzip or zip files, or folders of them
     * @return the registry and what became of every line
     * @throws ImportRefusedException when a file is not a table at all or exceeds the limits
     * @throws NumberingException when a file cannot be read
     */
    public static ImportResult load(Path... paths) {
        return load(ImportOptions.defaults(), List.of(paths));
    }

    /**
     * Reads the regulator's files.
     *
     * @param options how to read
     * @param paths plain, gzip or zip files, or folders of them
     * @return the registry and what became of every line
     * @throws ImportRefusedException when a file is not a table at all or exceeds the limits
     * @throws NumberingException when a file cannot be read
     */
    public static ImportResult load(ImportOptions options, List<Path> paths) {
        return RegistryLoader.load(Objects.requireNonNull(options, "options"), List.copyOf(paths));
    }

    /**
     * Opens a file written by {@link #saveSnapshot(Path)}: some milliseconds instead of reading text.
     *
     * @param file the snapshot
     * @return the registry, without layers
     * @throws NumberingException when the file is missing, damaged or of another format version
     */
    public static NumberingRegistry openSnapshot(Path file) {
        return SnapshotCodec.decode(file.getFileName().toString(), StoredFiles.read(file));
    }

    /**
     * Writes the ranges with their sources, not the layers, to a checksummed binary file. It is written aside and moved
     * into place.
     *
     * @param file the snapshot, replaced if it exists
     * @throws NumberingException when it cannot be written
     */
    public void saveSnapshot(Path file) {
        StoredFiles.write(file, SnapshotCodec.encode(this));
    }

    /**
     * A registry without any range.
     *
     * @return it finds nothing
     */
    public static NumberingRegistry empty() {
        RangeTable<Owner> table = RangeTable.<Owner>builder().build();
        return new NumberingRegistry(
                table, Origins.single("empty", table), IntervalTree.of(List.of()), LocalDate.EPOCH, Layers.NONE);
    }

    /**
     * What a written number is, and what is known about it. Understands {@code +7}, {@code 8}, {@code 7} or nothing before
     * the ten digits, {@code 8-10} and {@code 00} before a country code, punctuation, and an extension behind; refuses
     * letters.
     *
     * @param number as people or switches write it
     * @return the outcome; never throws for any text
     */
    public LookupResult lookup(String number) {
        WrittenNumber.Meaning meaning = WrittenNumber.parse(Objects.requireNonNull(number, "number"));
        if (meaning instanceof WrittenNumber.National national) {
            return isKazakhstan(national.number())
                    ? new LookupResult.Kazakhstan(national.number())
                    : new LookupResult.Russian(national.number(), find(national.number()));
        }
        if (meaning instanceof WrittenNumber.Foreign foreign) {
            String digits = foreign.digits();
            return new LookupResult.International(
                    digits, CallingCodes.of(digits), Optional.ofNullable(layers.riskOf(digits)));
        }
        if (meaning instanceof WrittenNumber.Short shortNumber) {
            return new LookupResult.ShortNumber(shortNumber.digits());
        }
        WrittenNumber.Wrong wrong = (WrittenNumber.Wrong) meaning;
        return new LookupResult.Invalid(Excerpt.of(number), wrong.reason(), wrong.explanation());
    }

    private static boolean isKazakhstan(long number) {
        long first = number / 1_000_000_000;
        return first == 6 || first == 7;
    }

    /**
     * What is known about a number of the plan.
     *
     * @param number 10 digits, without 8 or +7
     * @return empty for any other number and for one that nobody holds; never throws
     */
    public Optional<NumberInfo> find(long number) {
        NumberRange range = rangeAt(number);
        if (range != null) {
            return Optional.of(layers.answer(number, range, asOf));
        }
        return layers.answerWithoutRange(number);
    }

    private @Nullable NumberRange rangeAt(long number) {
        if (overlaps.size() > 0) {
            Optional<NumberRange> narrowest = overlaps.findAll(number).stream()
                    .map(Span::value)
                    .min(Comparator.comparingLong(NumberRange::capacity));
            if (narrowest.isPresent()) {
                return narrowest.get();
            }
        }
        int row = table.findRow(number);
        return row < 0 ? null : range(table.cursorAtRow(row));
    }

    /**
     * Every range that holds a number: more than one only after an import with {@link OverlapPolicy#KEEP_ALL}.
     *
     * @param number 10 digits
     * @return narrowest first; empty where nobody holds the number
     */
    public List<NumberInfo> findAll(long number) {
        List<Span<NumberRange>> all = overlaps.findAll(number);
        if (all.isEmpty()) {
            return find(number).stream().toList();
        }
        return all.stream()
                .map(Span::value)
                .sorted(Comparator.comparingLong(NumberRange::capacity))
                .map(range -> layers.answer(number, range, asOf))
                .toList();
    }

    /**
     * Judges a number that calls.
     *
     * @param callingNumber as the switch gives it
     * @return the judgement with its reason; never throws for any text
     */
    public Verdict verdict(String callingNumber) {
        return new CallerJudge(this).judge(callingNumber);
    }

    /**
     * The same ranges under ported numbers, which then tell the operator.
     *
     * @param ported numbers that moved
     * @return a registry that shares the ranges with this one
     */
    public NumberingRegistry with(PortedNumbers ported) {
        return with(new Layers(Objects.requireNonNull(ported, "ported"), layers.risk(), layers.overrides()));
    }

    /**
     * The same ranges with risk directions, also for international numbers.
     *
     * @param risk prefixes and what they risk
     * @return a registry that shares the ranges with this one
     */
    public NumberingRegistry with(RiskDirections risk) {
        return with(new Layers(layers.ported(), Objects.requireNonNull(risk, "risk"), layers.overrides()));
    }

    /**
     * The same ranges under the user's own knowledge, which wins over everything.
     *
     * @param overrides what the user knows better
     * @return a registry that shares the ranges with this one
     */
    public NumberingRegistry with(NumberOverrides overrides) {
        return with(new Layers(layers.ported(), layers.risk(), Objects.requireNonNull(overrides, "overrides")));
    }

    NumberingRegistry with(Layers newLayers) {
        return new NumberingRegistry(table, origins, overlaps, asOf, newLayers);
    }

    Layers layers() {
        return layers;
    }

    Origins origins() {
        return origins;
    }

    IntervalTree<NumberRange> overlaps() {
        return overlaps;
    }

    /** The range at the cursor, which must not stand on a gap. Moves the cursor on. */
    private NumberRange range(DigitIndex.Cursor cursor) {
        long from = cursor.start();
        int row = cursor.row();
        Owner owner = table.value(cursor.payload() - 1);
        cursor.next();
        return new NumberRange(from, table.endBefore(cursor), owner.operator(), owner.region(), origins.of(row));
    }

    /**
     * The rows of the plan in ascending order.
     *
     * @return a lazy stream
     */
    public Stream<NumberRange> ranges() {
        return ranges(0, Long.MAX_VALUE);
    }

    /**
     * The rows that have at least one number between two bounds, each as a whole, in ascending order.
     *
     * @param from first number, 10 digits
     * @param to last number, 10 digits
     * @return a lazy stream
     */
    public Stream<NumberRange> ranges(long from, long to) {
        Span.checkBounds(from, to);
        return StreamSupport.stream(new RangeWalk(from, to), false);
    }

    /**
     * The rows behind one code.
     *
     * @param code three digits
     * @return a lazy stream, empty for a code that does not exist
     */
    public Stream<NumberRange> code(int code) {
        if (code < 0 || code >= CODES) {
            throw new IllegalArgumentException("Not a three-digit code: " + code);
        }
        return ranges(code * NUMBERS_PER_CODE, (code + 1) * NUMBERS_PER_CODE - 1);
    }

    /**
     * The codes that have at least one row.
     *
     * @return in ascending order
     */
    public List<Integer> codes() {
        List<Integer> result = new ArrayList<>(codes.count());
        for (int i = 0; i < codes.count(); i++) {
            result.add(codes.select(i));
        }
        return List.copyOf(result);
    }

    /**
     * Whether a code has at least one row.
     *
     * @param code any number
     * @return false also for what is no code
     */
    public boolean hasCode(int code) {
        return code >= 0 && code < CODES && codes.get(code);
    }

    /**
     * All operators of ranges, those with most numbers first.
     *
     * @return operators as written; one company in two spellings is two of them
     */
    public List<Holding<Operator>> operators() {
        return reverse().holdings(Owner::operator, operator -> true);
    }

    /**
     * The operators whose name, without regard to case and quotes, has a part, or whose tax number it is.
     *
     * @param part some letters, or a whole tax number
     * @return those with most numbers first
     */
    public List<Holding<Operator>> searchOperators(String part) {
        String folded = NameFolding.fold(part);
        return reverse()
                .holdings(
                        Owner::operator,
                        operator -> NameFolding.fold(operator.name()).contains(folded)
                                || operator.inn().filter(part.strip()::equals).isPresent());
    }

    /**
     * All regions of ranges, those with most numbers first.
     *
     * @return regions as written
     */
    public List<Holding<Region>> regions() {
        return reverse().holdings(Owner::region, region -> true);
    }

    /**
     * The regions whose name, without regard to case and punctuation, has a part.
     *
     * @param part some letters
     * @return those with most numbers first
     */
    public List<Holding<Region>> searchRegions(String part) {
        String folded = NameFolding.fold(part);
        return reverse()
                .holdings(
                        Owner::region, region -> NameFolding.fold(region.name()).contains(folded));
    }

    /**
     * The rows of a company, in whatever spelling.
     *
     * @param operator the company
     * @return in ascending order
     */
    public Stream<NumberRange> rangesOf(Operator operator) {
        return rangesOf(
                owner -> owner.operator().equals(operator) || owner.operator().isSameCompany(operator));
    }

    /**
     * The rows of a region as written.
     *
     * @param region the region
     * @return in ascending order
     */
    public Stream<NumberRange> rangesOf(Region region) {
        return rangesOf(owner -> owner.region().equals(region));
    }

    private Stream<NumberRange> rangesOf(Predicate<Owner> wanted) {
        return reverse().rows(wanted).mapToObj(row -> range(table.cursorAtRow(row)));
    }

    /** Two threads may build it at once; both get the same. */
    private ReverseIndex reverse() {
        ReverseIndex known = reverse;
        if (known == null) {
            known = new ReverseIndex(table);
            reverse = known;
        }
        return known;
    }

    /**
     * What nobody holds between two bounds.
     *
     * @param from first number, 10 digits
     * @param to last number, 10 digits
     * @return in ascending order, cut to the bounds
     */
    public List<Gap> gaps(long from, long to) {
        return table.gaps(from, to);
    }

    /**
     * How many rows there are.
     *
     * @return at least 0
     */
    public int size() {
        return table.size();
    }

    /**
     * How many numbers the rows have together.
     *
     * @return at least 0
     */
    public long capacity() {
        return table.capacity();
    }

    /**
     * The day for which the data hold.
     *
     * @return the date given at the import, or that of the newest file
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * The index under the registry; ids are those of {@link RangeTable#values()}.
     *
     * @return the table
     */
    public RangeTable<Owner> table() {
        return table;
    }

    /**
     * The files from which the registry was read.
     *
     * @return names in reading order
     */
    public List<String> files() {
        return origins.files();
    }

    /** Two registries are equal when they have the same rows; files, lines, date and layers do not count. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumberingRegistry that && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    @Override
    public String toString() {
        return "NumberingRegistry[" + size() + " ranges, " + capacity() + " numbers, as of " + asOf + "]";
    }

    private final class RangeWalk extends Spliterators.AbstractSpliterator<NumberRange> {
        private final DigitIndex.Cursor cursor;
        private final long from;
        private final long to;

        private RangeWalk(long from, long to) {
            super(Long.MAX_VALUE, ORDERED | NONNULL | IMMUTABLE);
            this.cursor = table.index().cursor(Math.max(0, table.index().floorRow(from)));
            this.from = from;
            this.to = to;
        }

        @Override
        public boolean tryAdvance(Consumer<? super NumberRange> action) {
            while (cursor.valid() && cursor.start() <= to) {
                if (cursor.payload() == 0) {
                    cursor.next();
                    continue;
                }
                NumberRange range = range(cursor);
                if (range.to() >= from) {
                    action.accept(range);
                    return true;
                }
            }
            return false;
        }
    }
}
