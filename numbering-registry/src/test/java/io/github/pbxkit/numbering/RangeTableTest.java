package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTableTest {
    private static <V> Optional<V> naive(List<Span<V>> spans, long number) {
        return spans.stream()
                .filter(span -> span.contains(number))
                .map(Span::value)
                .findFirst();
    }

    private static <V> RangeTable<V> tableOf(List<Span<V>> spans) {
        RangeTable.Builder<V> builder = RangeTable.builder();
        spans.forEach(span -> builder.add(span.from(), span.to(), span.value()));
        return builder.build();
    }

    /** Steps and lengths of every scale, so that buckets, parts of buckets and blocks are met dense, sparse and empty. */
    @Provide
    Arbitrary<List<Span<Integer>>> disjoint() {
        return Arbitraries.longs()
                .between(0, Long.MAX_VALUE)
                .map(seed -> disjointFrom(new Random(seed)))
                .withoutEdgeCases();
    }

    private static List<Span<Integer>> disjointFrom(Random random) {
        List<Span<Integer>> spans = new ArrayList<>();
        long at = random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(14)));
        int runs = 1 + random.nextInt(5);
        for (int run = 0; run < runs; run++) {
            double gapScale = Math.pow(10, random.nextInt(9));
            double lengthScale = Math.pow(10, random.nextInt(9));
            for (int i = random.nextInt(400); i > 0; i--) {
                at += random.nextInt(3) == 0 ? 0 : (long) (random.nextDouble() * gapScale);
                long to = at + (long) (random.nextDouble() * lengthScale);
                spans.add(new Span<>(at, to, random.nextInt(50)));
                at = to + 1;
            }
        }
        return spans;
    }

    @Property(tries = 300)
    void answersLikeALinearSearchAtEveryBoundary(@ForAll("disjoint") List<Span<Integer>> spans) {
        RangeTable<Integer> table = tableOf(spans);
        assertThat(table.size()).isEqualTo(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Span<Integer> span = spans.get(i);
            List<Span<Integer>> near = spans.subList(Math.max(0, i - 1), Math.min(spans.size(), i + 2));
            for (long number : new long[] {span.from() - 1, span.from(), span.to(), span.to() + 1}) {
                assertThat(table.find(number)).as("%d", number).isEqualTo(naive(near, number));
            }
        }
    }

    @Property(tries = 100)
    void givesBackWhatWentIn(@ForAll("disjoint") List<Span<Integer>> spans) {
        RangeTable<Integer> table = tableOf(spans);
        assertThat(table.stream().toList()).isEqualTo(spans);
        assertThat(table.capacity())
                .isEqualTo(spans.stream().mapToLong(Span::capacity).sum());
        for (Span<Integer> span : spans) {
            assertThat(table.findSpan(span.from())).contains(span);
        }
    }

    @Property(tries = 200)
    void answersAnyNumberAndAnyPartLikeALinearSearch(
            @ForAll("disjoint") List<Span<Integer>> spans,
            @ForAll @LongRange(max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(max = 1_000_000_000_000L) long b) {
        RangeTable<Integer> table = tableOf(spans);
        long from = Math.min(a, b);
        long to = Math.max(a, b);
        assertThat(table.find(from)).isEqualTo(naive(spans, from));
        assertThat(table.ranges(from, to).toList())
                .isEqualTo(spans.stream()
                        .filter(span -> span.to() >= from && span.from() <= to)
                        .toList());
        long covered = table.ranges(from, to)
                .mapToLong(span -> Math.min(span.to(), to) - Math.max(span.from(), from) + 1)
                .sum();
        long free = table.gaps(from, to).stream().mapToLong(Gap::capacity).sum();
        assertThat(covered + free).isEqualTo(to - from + 1);
        assertThat(table.gaps(from, to))
                .allSatisfy(
                        gap -> assertThat(table.ranges(gap.from(), gap.to())).isEmpty());
    }

    @Property(tries = 300)
    void settlesOverlapsNumberByNumber(
            @ForAll @LongRange(max = Long.MAX_VALUE) long seed, @ForAll OverlapPolicy policy) {
        if (policy == OverlapPolicy.KEEP_ALL || policy == OverlapPolicy.REJECT) {
            return;
        }
        Random random = new Random(seed);
        RangeTable.Builder<Integer> builder = RangeTable.<Integer>builder().overlaps(policy);
        List<Span<Integer>> given = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            long from = random.nextInt(60);
            given.add(new Span<>(from, from + random.nextInt(20), i));
            builder.add(from, given.get(i).to(), i);
        }
        RangeTable<Integer> table = builder.build();
        for (long number = 0; number < 100; number++) {
            assertThat(table.find(number))
                    .as("%s at %d of %s", policy, number, given)
                    .isEqualTo(winner(given, number, policy));
        }
    }

    private static Optional<Integer> winner(List<Span<Integer>> given, long number, OverlapPolicy policy) {
        List<Span<Integer>> holders =
                given.stream().filter(span -> span.contains(number)).toList();
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        Span<Integer> best = holders.get(0);
        for (Span<Integer> holder : holders) {
            boolean better = policy == OverlapPolicy.LATER_WINS
                    || policy == OverlapPolicy.NARROWEST_WINS && holder.capacity() < best.capacity();
            best = better ? holder : best;
        }
        return Optional.of(best.value());
    }

    @Test
    void refusesOverlapsUnlessToldOtherwise() {
        RangeTable.Builder<String> builder =
                RangeTable.<String>builder().add(10, 20, "a").add(20, 30, "b");
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("20-30 overlaps 10-20");
        assertThatThrownBy(() -> RangeTable.builder().overlaps(OverlapPolicy.KEEP_ALL))
                .hasMessageContaining("IntervalTree");
    }

    @Test
    void takesRangesInAnyOrder() {
        RangeTable<String> table = RangeTable.<String>builder()
                .add(30, 39, "c")
                .add(10, 19, "a")
                .add(20, 29, "b")
                .build();
        assertThat(table.stream().map(Span::value)).containsExactly("a", "b", "c");
        assertThat(table.gaps(0, 50)).containsExactly(new Gap(0, 9), new Gap(40, 50));
    }

    @Test
    void keepsMoreValuesThanEighteenBitsCanName() {
        RangeTable.Builder<Integer> builder = RangeTable.builder();
        IntStream.range(0, 600_000).forEach(i -> builder.add(i * 3L, i * 3L + 1, i));
        RangeTable<Integer> table = builder.build();
        for (int i = 0; i < 600_000; i += 7) {
            assertThat(table.find(i * 3L + 1)).contains(i);
            assertThat(table.find(i * 3L + 2)).isEmpty();
        }
    }

    /** From a few rows in ten thousand numbers to a row at each: both ways to find one inside, and what lies between. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 30, 100, 1_000})
    void answersEveryNumberOfADenseBucket(int largestStep) {
        Random random = new Random(largestStep);
        RangeTable.Builder<Integer> builder = RangeTable.builder();
        int[] expected = new int[30_000];
        Arrays.fill(expected, RangeTable.NONE);
        for (int from = random.nextInt(largestStep); from < expected.length; ) {
            int to = Math.min(expected.length - 1, from + random.nextInt(largestStep));
            Arrays.fill(expected, from, to + 1, from);
            builder.add(4_950_000_000L + from, 4_950_000_000L + to, from);
            from = to + 1 + random.nextInt(largestStep);
        }
        RangeTable<Integer> table = builder.build();
        for (int i = 0; i < expected.length; i++) {
            assertThat(table.find(4_950_000_000L + i).orElse(RangeTable.NONE))
                    .as("%d", i)
                    .isEqualTo(expected[i]);
        }
    }

    @Test
    void holdsTheLargestNumbers() {
        RangeTable<String> table = RangeTable.<String>builder()
                .add(Long.MAX_VALUE - 5, Long.MAX_VALUE, "end")
                .add(0, 0, "zero")
                .build();
        assertThat(table.find(Long.MAX_VALUE)).contains("end");
        assertThat(table.find(Long.MAX_VALUE - 6)).isEmpty();
        assertThat(table.find(0)).contains("zero");
        assertThat(table.find(-1)).isEmpty();
        assertThat(table.gaps(0, Long.MAX_VALUE)).containsExactly(new Gap(1, Long.MAX_VALUE - 6));
    }

    @Test
    void isEmptyWithoutRanges() {
        RangeTable<String> table = RangeTable.<String>builder().build();
        assertThat(table.find(0)).isEmpty();
        assertThat(table.stream()).isEmpty();
        assertThat(table.gaps(5, 6)).containsExactly(new Gap(5, 6));
    }

    @Test
    void findsEverythingUnderAPrefix() {
        RangeTable<String> table = RangeTable.<String>builder()
                .add(4950000000L, 4950000009L, "a")
                .add(4959999999L, 4959999999L, "b")
                .add(4960000000L, 4960000000L, "c")
                .build();
        assertThat(table.prefix(495, 10).map(Span::value)).containsExactly("a", "b");
        assertThat(table.prefix(4959, 10).map(Span::value)).containsExactly("b");
        assertThatThrownBy(() -> table.prefix(495, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatThrownBy(() -> RangeTable.builder().add(5, 4, "x")).hasMessageContaining("from 5 to 4");
        assertThatThrownBy(() -> RangeTable.builder().add(-1, 4, "x")).hasMessageContaining("from -1 to 4");
    }
}
