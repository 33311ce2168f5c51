package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class IntervalTreeTest {
    @Provide
    Arbitrary<List<Span<Integer>>> overlapping() {
        Arbitrary<Long> starts = Arbitraries.longs().between(0, 1000);
        Arbitrary<Long> lengths = Arbitraries.longs().between(0, 300);
        return Combinators.combine(starts, lengths, Arbitraries.integers().between(0, 9))
                .as((from, length, value) -> new Span<>(from, from + length, value))
                .list()
                .ofMaxSize(80);
    }

    private static List<Span<Integer>> naive(List<Span<Integer>> spans, long first, long last) {
        List<Span<Integer>> found = new ArrayList<>(spans);
        found.removeIf(span -> span.to() < first || span.from() > last);
        found.sort(Comparator.<Span<Integer>>comparingLong(Span::from).thenComparingLong(Span::to));
        return found;
    }

    @Property
    void findsEveryRangeAroundANumber(
            @ForAll("overlapping") List<Span<Integer>> spans, @ForAll @LongRange(max = 1400) long number) {
        IntervalTree<Integer> tree = IntervalTree.of(spans);
        assertThat(tree.findAll(number)).isEqualTo(naive(spans, number, number));
    }

    @Property
    void findsEveryRangeThatTouchesAnother(
            @ForAll("overlapping") List<Span<Integer>> spans,
            @ForAll @LongRange(max = 1400) long a,
            @ForAll @LongRange(max = 1400) long b) {
        IntervalTree<Integer> tree = IntervalTree.of(spans);
        assertThat(tree.overlapping(Math.min(a, b), Math.max(a, b)))
                .isEqualTo(naive(spans, Math.min(a, b), Math.max(a, b)));
        assertThat(tree.spans()).hasSameSizeAs(spans);
    }

    @Test
    void keepsEqualRangesApart() {
        Span<String> one = new Span<>(5, 9, "one");
        Span<String> two = new Span<>(5, 9, "two");
        assertThat(IntervalTree.of(List.of(one, two, one)).findAll(7)).containsExactly(one, two, one);
    }

    @Test
    void isEmptyWithoutRanges() {
        assertThat(IntervalTree.<String>of(List.of()).findAll(1)).isEmpty();
    }
}
