package io.github.pbxkit.numbering;

import io.github.pbxkit.bench.Peer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Cold lookups over made-up plans from ten thousand to ten million ranges, spread over all codes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@OperationsPerInvocation(RealPlan.QUERIES)
public class GrowthBench {
    @Param({"10000", "100000", "1000000", "10000000"})
    public int ranges;

    private RangeTable<Integer> table = RangeTable.<Integer>builder().build();
    private long[] from = {};
    private long[] to = {};
    private int[] ids = {};
    private long[] queries = {};

    /** Ranges of one to a few thousand numbers with gaps between, so that all of them fill the plan. */
    @Setup
    public void make() {
        Random random = new Random(11);
        from = new long[ranges];
        to = new long[ranges];
        ids = new int[ranges];
        double room = 7e9 / ranges;
        RangeTable.Assembler<Integer> assembler = new RangeTable.Assembler<>(ranges);
        Integer[] values = new Integer[50_000];
        Arrays.setAll(values, i -> i);
        for (int i = 0; i < ranges; i++) {
            from[i] = 3_000_000_000L + (long) (room * i) + random.nextInt((int) (room / 4));
            to[i] = from[i] + random.nextInt((int) (room / 2));
            ids[i] = random.nextInt(values.length);
            assembler.add(from[i], to[i], ids[i]);
        }
        table = assembler.build(Arrays.asList(values));
        queries = new long[RealPlan.QUERIES];
        for (int i = 0; i < queries.length; i++) {
            int range = random.nextInt(ranges);
            queries[i] = from[range] + (long) (random.nextDouble() * (to[range] - from[range] + 1));
        }
        System.out.printf("%d ranges: %.1f bytes per range%n", ranges, (double) table.indexBytes() / ranges);
    }

    @Benchmark
    public long ours() {
        long sum = 0;
        for (long number : queries) {
            sum += table.findId(number);
        }
        return sum;
    }

    @Benchmark
    @Peer("binary-search")
    public long binarySearch() {
        long sum = 0;
        for (long number : queries) {
            int found = Arrays.binarySearch(from, number);
            int at = found >= 0 ? found : -found - 2;
            sum += at >= 0 && number <= to[at] ? ids[at] : -1;
        }
        return sum;
    }
}
