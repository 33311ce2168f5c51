package io.github.pbxkit.numbering;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The plan of many days in one folder, so that a call of last year is judged by the plan of last year.
 *
 * <p>Codes that begin with the same digit (the regulator's files ABC-3, ABC-4, ABC-8, DEF-9) have a history of their own,
 * since often only one of the files is new: the first day as a whole, every later one as the difference to the day
 * before, packed. Days are read when they are asked for and kept while memory allows.
 *
 * <p>Safe for several threads; one writer at a time, and no second process may write the same folder.
 */
public final class NumberingHistory {
    private static final String WHOLE = ".whole";
    private static final String DELTA = ".delta";

    private final Path folder;
    private final Object lock = new Object();
    private final Map<Integer, NavigableMap<LocalDate, Path>> days = new HashMap<>();
    private final Map<Path, SoftReference<NumberingRegistry>> read = new HashMap<>();

    private NumberingHistory(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a folder, which is made when there is none.
     *
     * @param folder where the history lies
     * @return the history
     * @throws NumberingException when the folder cannot be read
     */
    public static NumberingHistory open(Path folder) {
        NumberingHistory history = new NumberingHistory(folder);
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().forEach(history::index);
            }
        } catch (IOException e) {
            throw new NumberingException("Cannot read the history in " + folder + ": " + e.getMessage(), e);
        }
        return history;
    }

    /** File names are as {@code 9-2020-05-01.whole}. */
    private void index(Path file) {
        String name = file.getFileName().toString();
        if (name.matches("[0-9]-\\d{4}-\\d\\d-\\d\\d\\.(whole|delta)")) {
            daysOf(name.charAt(0) - '0').put(LocalDate.parse(name.substring(2, 12)), file);
        }
    }

    private NavigableMap<LocalDate, Path> daysOf(int group) {
        return days.computeIfAbsent(group, any -> new TreeMap<>());
    }

    /**
     * Adds the plan of its day ({@link NumberingRegistry#asOf()}). Only the groups of codes that it has are touched; a
     * group that is already there for the day is replaced.
     *
     * @param registry the plan
     * @throws NumberingException when the history cannot be read or written
     */
    public void add(NumberingRegistry registry) {
        synchronized (lock) {
            for (int group = 0; group < 10; group++) {
                NumberingRegistry part = part(registry, group);
                if (part.size() > 0) {
                    add(group, registry.asOf(), part);
                }
            }
        }
    }

    /** The day after must be written anew, since it was the difference to another day. */
    private void add(int group, LocalDate day, NumberingRegistry part) {
        NavigableMap<LocalDate, Path> known = daysOf(group);
        var next = known.higherEntry(day);
        NumberingRegistry after = next == null ? null : registry(group, next.getKey());
        var previous = known.lowerEntry(day);
        NumberingRegistry before = previous == null ? null : registry(group, previous.getKey());
        write(group, day, part, before);
        if (next != null && after != null) {
            write(group, next.getKey(), after, part);
        }
    }

    private void write(int group, LocalDate day, NumberingRegistry part, @Nullable NumberingRegistry before) {
        Path file = folder.resolve(group + "-" + day + (before == null ? WHOLE : DELTA));
        byte[] bytes =
                before == null ? SnapshotCodec.encode(part) : DiffCodec.encode(RegistryDiff.between(before, part));
        StoredFiles.write(file, packed(bytes));
        Path old = daysOf(group).put(day, file);
        if (old != null && !old.equals(file)) {
            delete(old);
        }
        read.put(file, new SoftReference<>(part));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new NumberingException("Cannot remove " + file + ": " + e.getMessage(), e);
        }
    }

    private NumberingRegistry registry(int group, LocalDate day) {
        NavigableMap<LocalDate, Path> known = daysOf(group);
        Path file = known.get(day);
        if (file == null) {
            throw new IllegalArgumentException("No plan of " + day);
        }
        SoftReference<NumberingRegistry> reference = read.get(file);
        NumberingRegistry registry = reference == null ? null : reference.get();
        if (registry == null) {
            registry = read(group, day, file);
            read.put(file, new SoftReference<>(registry));
        }
        return registry;
    }

    private NumberingRegistry read(int group, LocalDate day, Path file) {
        String name = file.getFileName().toString();
        byte[] bytes = unpacked(file);
        if (name.endsWith(WHOLE)) {
            return SnapshotCodec.decode(name, bytes);
        }
        LocalDate before = daysOf(group).lowerKey(day);
        if (before == null) {
            throw new NumberingException(file + " is the difference to a day that is missing from the history");
        }
        NumberingRegistry base = registry(group, before);
        return DiffCodec.decode(name, bytes, base).apply(base);
    }

    /**
     * Whose a number was on a day, by the newest plan of that day or before.
     *
     * @param number 10 digits
     * @param day the day of the call
     * @return empty where nobody held the number, or the history begins later; {@link NumberInfo#asOf()} is the day of the
     *     plan, {@link NumberInfo#source()} the first day, file and line from which on the row stood unchanged
     */
    public Optional<NumberInfo> find(long number, LocalDate day) {
        synchronized (lock) {
            int group = group(number);
            LocalDate plan = daysOf(group).floorKey(day);
            return plan == null ? Optional.empty() : registry(group, plan).find(number);
        }
    }

    /**
     * Whose a number was over time.
     *
     * @param number 10 digits
     * @return one entry for the first plan and for each that changed operator or region, oldest first
     */
    public List<DatedAnswer> history(long number) {
        List<DatedAnswer> answers = new ArrayList<>();
        synchronized (lock) {
            int group = group(number);
            Optional<Owner> last = Optional.empty();
            for (LocalDate day : daysOf(group).keySet()) {
                Optional<NumberInfo> info = registry(group, day).find(number);
                Optional<Owner> owner = info.map(found -> found.range().owner());
                if (answers.isEmpty() || !owner.equals(last)) {
                    answers.add(new DatedAnswer(day, info));
                }
                last = owner;
            }
        }
        return List.copyOf(answers);
    }

    /**
     * The days for which there is a plan of at least one group of codes.
     *
     * @return oldest first
     */
    public List<LocalDate> days() {
        NavigableSet<LocalDate> all = new TreeSet<>();
        synchronized (lock) {
            days.values().forEach(known -> all.addAll(known.keySet()));
        }
        return List.copyOf(all);
    }

    /**
     * The first day for which a number can be asked.
     *
     * @param number 10 digits
     * @return empty where no plan of its group of codes was ever added
     */
    public Optional<LocalDate> firstDay(long number) {
        synchronized (lock) {
            NavigableMap<LocalDate, Path> known = daysOf(group(number));
            return known.isEmpty() ? Optional.empty() : Optional.of(known.firstKey());
        }
    }

    private static int group(long number) {
        return number < 0 ? 0 : (int) (number / 1_000_000_000L % 10);
    }

    /** The rows whose code begins with a digit. */
    private static NumberingRegistry part(NumberingRegistry registry, int group) {
        long first = group * 1_000_000_000L;
        RangeTable.Assembler<Owner> table = new RangeTable.Assembler<>(registry.size());
        OwnerDictionary owners = new OwnerDictionary();
        Origins.Builder origins = new Origins.Builder();
        List<String> files = registry.files();
        registry.ranges(first, first + 999_999_999L).forEach(range -> {
            table.add(range.from(), range.to(), owners.id(range.operator(), range.region()));
            origins.add(
                    files.indexOf(range.source().file()), (int) range.source().line());
        });
        RangeTable<Owner> built = table.build(owners.owners());
        List<String> dated =
                files.stream().map(file -> registry.asOf() + "/" + file).toList();
        return new NumberingRegistry(
                built, origins.build(dated, built), IntervalTree.of(List.of()), registry.asOf(), Layers.NONE);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(Path file) {
        byte[] packed = StoredFiles.read(file);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new NumberingException(file + " is damaged: " + e.getMessage() + ". Import that day again", e);
        }
    }
}
