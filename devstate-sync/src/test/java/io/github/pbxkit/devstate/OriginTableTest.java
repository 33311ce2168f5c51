package io.github.pbxkit.devstate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The packed table beside a plain map. */
class OriginTableTest {
    /** Those that fit into a row, those that do not, and those that differ in nothing but leading zeros. */
    private static final List<String> NUMBERS = List.of(
            "1",
            "01",
            "001",
            "100",
            "0000000000000",
            "00000000000000",
            "9999999999999",
            "12345678901234",
            "+49301",
            "reception",
            "a",
            "A",
            "x.y-z_#",
            "10000000000000000000000000000000",
            "4930123456789",
            "queue-1",
            "queue-2");

    private record Key(String number, int kind) {}

    private record Entry(Key key, int code, StateValue object, long seq) {}

    /** What the table should hold: for each key the newest entry. */
    private final Map<Key, Entry> model = new HashMap<>();

    private OriginTable table = new OriginTable(new Epoch(1, 2));
    private Random random = new Random();

    @Property(tries = 300)
    void holdsWhatAMapHoldsInTheOrderOfSequenceNumbers(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int steps) {
        model.clear();
        table = new OriginTable(new Epoch(1, 2));
        random = new Random(seed);
        long newest = 0;
        for (int i = 0; i < steps; i++) {
            newest += 1 + random.nextInt(3);
            boolean isLate = random.nextInt(8) == 0;
            long seq = isLate ? Math.max(1, newest - random.nextInt(40)) : newest;
            if (model.values().stream().noneMatch(entry -> entry.seq() == seq)) {
                merge(seq);
            }
            if (random.nextInt(50) == 0) {
                sweep(newest - random.nextInt(30));
            }
            if (random.nextInt(20) == 0) {
                table = table.under(new Epoch(1, i));
            }
            if (random.nextInt(10) == 0) {
                assertIsModel();
            }
        }
        assertIsModel();
    }

    private void merge(long seq) {
        Key key = new Key(NUMBERS.get(random.nextInt(NUMBERS.size())), random.nextInt(3));
        boolean isRemoved = random.nextInt(4) == 0;
        StateValue object = key.kind() == 0 || isRemoved ? null : new MessageCounts(random.nextInt(3), 0);
        int code = isRemoved ? OriginTable.TOMBSTONE : object == null ? random.nextInt(9) : OriginTable.OBJECT;
        Entry before = model.get(key);
        boolean isNews = before == null ? seq > table.swept : seq > before.seq();

        int row = table.merge(key.number(), key.kind(), code, object, seq);

        assertThat(row >= 0).isEqualTo(isNews);
        if (isNews) {
            Entry entry = new Entry(key, code, object, seq);
            model.put(key, entry);
            assertThat(table.number(row)).isEqualTo(key.number());
            assertThat(table.changed(row))
                    .isEqualTo(before == null ? !isRemoved : before.code() != code || !same(before.object(), object));
            assertThat(table.isNew(row))
                    .isEqualTo(!isRemoved && (before == null || before.code() == OriginTable.TOMBSTONE));
        }
    }

    private static boolean same(StateValue one, StateValue other) {
        return one == null ? other == null : one.equals(other);
    }

    private void sweep(long seq) {
        table.sweep(seq, MergeRules.RIGHT);
        model.values().removeIf(entry -> entry.code() == OriginTable.TOMBSTONE && entry.seq() <= seq);
    }

    private void assertIsModel() {
        List<Entry> expected = new ArrayList<>(model.values());
        expected.sort(Comparator.comparingLong(Entry::seq));
        List<Entry> walked = new ArrayList<>();
        for (int row = table.first(); row >= 0; row = table.next(row)) {
            walked.add(entry(row));
        }
        assertThat(walked).isEqualTo(expected);
        long removed = expected.stream()
                .filter(entry -> entry.code() == OriginTable.TOMBSTONE)
                .count();
        assertThat(table.tombstones()).isEqualTo((int) removed);
        assertThat(table.live()).isEqualTo(expected.size() - (int) removed);
        for (Entry entry : expected) {
            assertThat(entry(table.find(entry.key().number(), entry.key().kind())))
                    .isEqualTo(entry);
            int after = table.after(entry.seq() - 1);
            assertThat(table.seq(after)).isEqualTo(entry.seq());
        }
        for (String number : NUMBERS) {
            assertThat(table.find(number, 0) >= 0).isEqualTo(model.containsKey(new Key(number, 0)));
        }
        OriginTable copy = new OriginTable(table.epoch);
        for (int row = table.first(); row >= 0; row = table.next(row)) {
            assertThat(entry(row)).isEqualTo(expected.get(copy.live() + copy.tombstones()));
            copy.mergeFrom(table, row);
            assertThat(copy.findIn(table, copy.find(table.number(row), table.kind(row))))
                    .isEqualTo(row);
        }
    }

    private Entry entry(int row) {
        StateValue object = table.code(row) == OriginTable.OBJECT ? table.value(row) : null;
        return new Entry(new Key(table.number(row), table.kind(row)), table.code(row), object, table.seq(row));
    }

    @Test
    void holesDoNotPileUp() {
        for (int change = 1; change <= 200_000; change++) {
            table.merge("1" + change % 100, 0, change % 2, null, change);
        }
        assertThat(table.live()).isEqualTo(100);
        assertThat(table.rowsKept()).isLessThan(400);
    }

    @Test
    void digitsThatComeAsTextAreTheSameNumber() {
        byte[] text = {'4', '2'};
        int row = table.merge(PackedNumber.of("42"), text, 0, 2, 0, 1, null, 1);
        assertThat(row).isEqualTo(table.find("42", 0));
        assertThat(table.has(PackedNumber.of(text, 0, 2), text, 2, 0)).isTrue();
    }
}
