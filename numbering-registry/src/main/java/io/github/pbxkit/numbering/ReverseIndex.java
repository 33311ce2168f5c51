package io.github.pbxkit.numbering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** From owners to their rows: rows sorted by owner, four bytes each, built when first asked for. */
final class ReverseIndex {
    private final List<Owner> owners;
    private final int[] firstOfOwner;
    private final int[] rows;
    private final long[] numbers;

    ReverseIndex(RangeTable<Owner> table) {
        this.owners = table.values();
        this.firstOfOwner = new int[owners.size() + 1];
        this.rows = new int[table.size()];
        this.numbers = new long[owners.size()];
        table.forEach(0, Long.MAX_VALUE, (from, to, id) -> {
            firstOfOwner[id + 1]++;
            numbers[id] += to - from + 1;
        });
        for (int id = 0; id < owners.size(); id++) {
            firstOfOwner[id + 1] += firstOfOwner[id];
        }
        int[] next = firstOfOwner.clone();
        for (DigitIndex.Cursor cursor = table.cursorAtRow(0); cursor.valid(); cursor.next()) {
            if (cursor.payload() > 0) {
                rows[next[cursor.payload() - 1]++] = cursor.row();
            }
        }
    }

    /** Rows (gap rows counted) of all owners that match, in ascending order. */
    IntStream rows(Predicate<Owner> wanted) {
        int[] found = new int[0];
        for (int id = 0; id < owners.size(); id++) {
            if (wanted.test(owners.get(id))) {
                int length = firstOfOwner[id + 1] - firstOfOwner[id];
                found = Arrays.copyOf(found, found.length + length);
                System.arraycopy(rows, firstOfOwner[id], found, found.length - length, length);
            }
        }
        Arrays.sort(found);
        return Arrays.stream(found);
    }

    /** Operators or regions that match, those with most numbers first. */
    <T> List<Holding<T>> holdings(Function<Owner, T> part, Predicate<T> wanted) {
        Map<T, Holding<T>> holdings = new LinkedHashMap<>();
        for (int id = 0; id < owners.size(); id++) {
            T holder = part.apply(owners.get(id));
            int ranges = firstOfOwner[id + 1] - firstOfOwner[id];
            if (ranges > 0 && wanted.test(holder)) {
                holdings.merge(holder, new Holding<>(holder, ranges, numbers[id]), ReverseIndex::sum);
            }
        }
        List<Holding<T>> sorted = new ArrayList<>(holdings.values());
        sorted.sort(Comparator.<Holding<T>>comparingLong(Holding::numbers).reversed());
        return List.copyOf(sorted);
    }

    private static <T> Holding<T> sum(Holding<T> a, Holding<T> b) {
        return new Holding<>(a.holder(), a.ranges() + b.ranges(), a.numbers() + b.numbers());
    }
}
