package io.github.pbxkit.numbering;

import io.github.pbxkit.numbering.RangeChange.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one registry to another. Kept as rows that went and rows that came, so that {@link #apply} makes the
 * second from the first exactly; {@link #changes()} tells the same by numbers, for people. Immutable.
 */
public final class RegistryDiff {
    private final List<NumberRange> removed;
    private final List<NumberRange> added;
    private final LocalDate from;
    private final LocalDate to;
    private final List<RangeChange> changes;

    RegistryDiff(List<NumberRange> removed, List<NumberRange> added, LocalDate from, LocalDate to) {
        this.removed = List.copyOf(removed);
        this.added = List.copyOf(added);
        this.from = from;
        this.to = to;
        this.changes = new ChangeSweep(this.removed, this.added).run();
    }

    /**
     * Compares two registries row by row. Layers do not count.
     *
     * @param before the older one
     * @param after the newer one
     * @return what changed
     */
    public static RegistryDiff between(NumberingRegistry before, NumberingRegistry after) {
        List<NumberRange> removed = new ArrayList<>();
        List<NumberRange> added = new ArrayList<>();
        Iterator<NumberRange> olds = before.ranges().iterator();
        Iterator<NumberRange> news = after.ranges().iterator();
        NumberRange old = next(olds);
        NumberRange fresh = next(news);
        while (old != null || fresh != null) {
            boolean takeOld = fresh == null || old != null && old.from() <= fresh.from();
            boolean takeNew = old == null || fresh != null && fresh.from() <= old.from();
            if (!(takeOld && takeNew && sameRow(old, fresh))) {
                addTo(removed, takeOld ? old : null);
                addTo(added, takeNew ? fresh : null);
            }
            old = takeOld ? next(olds) : old;
            fresh = takeNew ? next(news) : fresh;
        }
        return new RegistryDiff(removed, added, before.asOf(), after.asOf());
    }

    private static @Nullable NumberRange next(Iterator<NumberRange> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    private static void addTo(List<NumberRange> rows, @Nullable NumberRange row) {
        if (row != null) {
            rows.add(row);
        }
    }

    private static boolean sameRow(@Nullable NumberRange a, @Nullable NumberRange b) {
        return a != null
                && b != null
                && a.from() == b.from()
                && a.to() == b.to()
                && a.operator().equals(b.operator())
                && a.region().equals(b.region());
    }

    /**
     * Rows of the older registry that the newer one has not.
     *
     * @return in ascending order
     */
    public List<NumberRange> removed() {
        return removed;
    }

    /**
     * Rows of the newer registry that the older one has not.
     *
     * @return in ascending order
     */
    public List<NumberRange> added() {
        return added;
    }

    /**
     * The date of the older registry.
     *
     * @return a day
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The date of the newer registry.
     *
     * @return a day
     */
    public LocalDate to() {
        return to;
    }

    /**
     * What changed by numbers: neighbours that changed in the same way are one change.
     *
     * @return in ascending order
     */
    public List<RangeChange> changes() {
        return changes;
    }

    /**
     * Whether the registries have the same rows.
     *
     * @return true when nothing changed
     */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    /**
     * How many numbers changed in each way; one number can change in two.
     *
     * @return every kind, also with 0
     */
    public Map<Kind, Long> numbersByKind() {
        Map<Kind, Long> numbers = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            numbers.put(kind, 0L);
        }
        for (RangeChange change : changes) {
            change.kinds().forEach(kind -> numbers.merge(kind, change.numbers(), Long::sum));
        }
        return numbers;
    }

    /**
     * Who gained and lost numbers: those with the largest difference first. Changes of spelling are no gain.
     *
     * @return companies by {@link Operator#key()}
     */
    public List<Balance> balances() {
        Map<String, String> keys = keysByName();
        Map<String, Balance> balances = new HashMap<>();
        for (RangeChange change : changes) {
            Set<Kind> kinds = change.kinds();
            if (kinds.contains(Kind.ALLOCATED) || kinds.contains(Kind.OPERATOR)) {
                change.after().ifPresent(owner -> add(balances, keys, owner.operator(), change.numbers(), 0));
            }
            if (kinds.contains(Kind.WITHDRAWN) || kinds.contains(Kind.OPERATOR)) {
                change.before().ifPresent(owner -> add(balances, keys, owner.operator(), 0, change.numbers()));
            }
        }
        return balances.values().stream()
                .sorted(Comparator.comparingLong((Balance balance) -> Math.abs(balance.net()))
                        .reversed()
                        .thenComparing(balance -> balance.operator().name()))
                .toList();
    }

    /** Keys with tax numbers by the names of their companies, so that a base without tax numbers counts for the same. */
    private Map<String, String> keysByName() {
        Map<String, String> keys = new HashMap<>();
        for (RangeChange change : changes) {
            Stream.of(change.before(), change.after())
                    .flatMap(Optional::stream)
                    .map(Owner::operator)
                    .filter(operator -> operator.inn().isPresent())
                    .forEach(operator -> keys.put(operator.foldedName(), operator.key()));
        }
        return keys;
    }

    private static void add(
            Map<String, Balance> balances, Map<String, String> keys, Operator operator, long gained, long lost) {
        String key =
                operator.inn().isPresent() ? operator.key() : keys.getOrDefault(operator.foldedName(), operator.key());
        balances.merge(
                key,
                new Balance(operator, gained, lost),
                (a, b) -> new Balance(
                        gained > 0 ? b.operator() : a.operator(), a.gained() + b.gained(), a.lost() + b.lost()));
    }

    /**
     * Makes the newer registry from the older one. Layers of the older one stay.
     *
     * @param before a registry equal to the older one
     * @return a registry equal to the newer one
     * @throws NumberingException when this diff does not begin at that registry
     */
    public NumberingRegistry apply(NumberingRegistry before) {
        List<String> files = filesOf(before);
        Map<String, Integer> fileIds = new HashMap<>();
        files.forEach(file -> fileIds.put(file, fileIds.size()));
        OwnerDictionary owners = new OwnerDictionary();
        RangeTable.Assembler<Owner> table = new RangeTable.Assembler<>(before.size() + added.size());
        Origins.Builder origins = new Origins.Builder();
        rowsAfter(before).forEach(range -> {
            table.add(range.from(), range.to(), owners.id(range.operator(), range.region()));
            origins.add(fileIds.getOrDefault(range.source().file(), 0), (int)
                    range.source().line());
        });
        RangeTable<Owner> built = table.build(owners.owners());
        return new NumberingRegistry(
                built, origins.build(files, built), IntervalTree.of(List.of()), to, before.layers());
    }

    private List<String> filesOf(NumberingRegistry before) {
        Set<String> files = new LinkedHashSet<>(before.files());
        added.forEach(range -> files.add(range.source().file()));
        return List.copyOf(files);
    }

    /** Rows that stay and rows that came, merged by their first numbers. */
    private Stream<NumberRange> rowsAfter(NumberingRegistry before) {
        List<NumberRange> rows = new ArrayList<>(before.size() + added.size() - removed.size());
        int[] gone = {0};
        int[] come = {0};
        before.ranges().forEach(range -> {
            if (gone[0] < removed.size() && removed.get(gone[0]).from() == range.from()) {
                checkSame(removed.get(gone[0]++), range);
                return;
            }
            while (come[0] < added.size() && added.get(come[0]).from() < range.from()) {
                rows.add(added.get(come[0]++));
            }
            rows.add(range);
        });
        if (gone[0] < removed.size()) {
            throw notItsBase(removed.get(gone[0]));
        }
        rows.addAll(added.subList(come[0], added.size()));
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i).from() <= rows.get(i - 1).to()) {
                throw notItsBase(rows.get(i));
            }
        }
        return rows.stream();
    }

    private static void checkSame(NumberRange expected, NumberRange found) {
        if (expected.to() != found.to() || !expected.owner().equals(found.owner())) {
            throw notItsBase(expected);
        }
    }

    private static NumberingException notItsBase(NumberRange range) {
        return new NumberingException("The difference does not begin at this registry: it expects another row at "
                + range.from() + "-" + range.to() + ". Compare the registries again");
    }

    @Override
    public String toString() {
        return "RegistryDiff[" + from + " to " + to + ", " + removed.size() + " rows gone, " + added.size()
                + " rows new, numbers " + numbersByKind() + "]";
    }

    /** Walks the numbers of rows that went and rows that came, from bound to bound. */
    private static final class ChangeSweep {
        private final List<NumberRange> removed;
        private final List<NumberRange> added;
        private final List<RangeChange> changes = new ArrayList<>();
        private int gone;
        private int come;

        private ChangeSweep(List<NumberRange> removed, List<NumberRange> added) {
            this.removed = removed;
            this.added = added;
        }

        private List<RangeChange> run() {
            long at = Math.min(from(removed, 0), from(added, 0));
            while (gone < removed.size() || come < added.size()) {
                boolean before = from(removed, gone) <= at;
                boolean after = from(added, come) <= at;
                long end = Math.min(
                        before ? removed.get(gone).to() : from(removed, gone) - 1,
                        after ? added.get(come).to() : from(added, come) - 1);
                if (before || after) {
                    change(at, end, before, after);
                }
                gone += before && removed.get(gone).to() == end ? 1 : 0;
                come += after && added.get(come).to() == end ? 1 : 0;
                at = end + 1;
            }
            return List.copyOf(changes);
        }

        private static long from(List<NumberRange> rows, int index) {
            return index < rows.size() ? rows.get(index).from() : Long.MAX_VALUE;
        }

        private void change(long at, long end, boolean hasBefore, boolean hasAfter) {
            var before = hasBefore ? Optional.of(removed.get(gone).owner()) : Optional.<Owner>empty();
            var after = hasAfter ? Optional.of(added.get(come).owner()) : Optional.<Owner>empty();
            int last = changes.size() - 1;
            RangeChange previous = last < 0 ? null : changes.get(last);
            if (previous != null
                    && previous.to() == at - 1
                    && previous.before().equals(before)
                    && previous.after().equals(after)) {
                changes.set(last, new RangeChange(previous.from(), end, previous.kinds(), before, after));
            } else {
                changes.add(new RangeChange(at, end, kinds(before, after), before, after));
            }
        }

        private static Set<Kind> kinds(Optional<Owner> before, Optional<Owner> after) {
            if (before.isEmpty()) {
                return EnumSet.of(Kind.ALLOCATED);
            }
            if (after.isEmpty()) {
                return EnumSet.of(Kind.WITHDRAWN);
            }
            Operator was = before.get().operator();
            Operator is = after.get().operator();
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            if (!was.isSameCompany(is)) {
                kinds.add(Kind.OPERATOR);
            } else if (!was.name().equals(is.name())) {
                kinds.add(Kind.OPERATOR_SPELLING);
            }
            if (differ(before.get().region(), after.get().region())) {
                kinds.add(Kind.REGION);
            }
            return kinds.isEmpty() ? EnumSet.of(Kind.SPLIT_OR_MERGE) : kinds;
        }

        /** A territory column that one of the two files does not have is no difference. */
        private static boolean differ(Region was, Region is) {
            boolean bothHaveGar = was.gar().isPresent() && is.gar().isPresent();
            return !was.raw().equals(is.raw()) || bothHaveGar && !was.gar().equals(is.gar());
        }
    }
}
