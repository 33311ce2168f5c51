package io.github.pbxkit.numbering;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import io.github.pbxkit.bench.MeasuredCase;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Heap that an index over the real set keeps, without the queries and the names, for one range. */
public final class MemoryPerRangeCase implements MeasuredCase {
    @Override
    public String name() {
        return "memory-per-range";
    }

    @Override
    public String unit() {
        return "B/range";
    }

    @Override
    public boolean smallerIsBetter() {
        return true;
    }

    @Override
    public List<String> contenders() {
        return List.of("ours", "binary-search", "tree-map", "guava");
    }

    @Override
    public List<String> jvmArgs() {
        return List.of("-Xmx2g", "-XX:+UseSerialGC");
    }

    @Override
    public int rounds() {
        return 1;
    }

    @Override
    public double measure(String contender) {
        List<Span<Integer>> spans = RealPlan.spans(RealPlan.load());
        return Heap.kept(index(contender, spans)) / spans.size();
    }

    private static Supplier<Object> index(String contender, List<Span<Integer>> spans) {
        return switch (contender) {
            case "ours" ->
                () -> {
                    RangeTable.Builder<Integer> builder = RangeTable.builder();
                    spans.forEach(span -> builder.add(span.from(), span.to(), span.value()));
                    return builder.build().index(); // the values are the same boxes for everybody
                };
            case "binary-search" ->
                () -> List.of(
                        spans.stream().mapToLong(Span::from).toArray(),
                        spans.stream().mapToLong(Span::to).toArray(),
                        spans.stream().mapToInt(Span::value).toArray());
            case "tree-map" ->
                () -> {
                    TreeMap<Long, long[]> map = new TreeMap<>();
                    spans.forEach(span -> map.put(span.from(), new long[] {span.to(), span.value()}));
                    return map;
                };
            default ->
                () -> {
                    ImmutableRangeMap.Builder<Long, Integer> builder = ImmutableRangeMap.builder();
                    spans.forEach(span -> builder.put(Range.closed(span.from(), span.to()), span.value()));
                    return builder.build();
                };
        };
    }
}
