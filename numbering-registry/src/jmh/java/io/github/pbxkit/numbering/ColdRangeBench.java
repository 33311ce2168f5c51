package io.github.pbxkit.numbering;

import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.Range;
import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From a number to the id of its owner over the real set: each lookup asks for a random range, so that caches help
 * little. Every contender answers the same queries and the sums of the answers are compared before anything is timed,
 * except libphonenumber's, which knows only mobile brands: it is asked for the carrier of a ready parsed number.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@OperationsPerInvocation(RealPlan.QUERIES)
public class ColdRangeBench {
    /** Queries and the answer that all must give. */
    @State(Scope.Benchmark)
    public static class Queries {
        List<Span<Integer>> spans = List.of();
        long[] numbers = {};
        long expected;
        RangeTable<Owner> table = RangeTable.<Owner>builder().build();

        @Setup
        public void load() {
            NumberingRegistry registry = RealPlan.load();
            table = registry.table();
            spans = RealPlan.spans(registry);
            numbers = RealPlan.coldQueries(spans);
            for (long number : numbers) {
                expected += table.findId(number);
            }
        }

        long check(long sum) {
            if (sum != expected) {
                throw new IllegalStateException("The sum of the answers is " + sum + ", not " + expected);
            }
            return sum;
        }
    }

    /** Sorted starts, ends beside. */
    @State(Scope.Benchmark)
    public static class SortedArrays {
        long[] from = {};
        long[] to = {};
        int[] ids = {};

        @Setup
        public void load(Queries queries) {
            from = queries.spans.stream().mapToLong(Span::from).toArray();
            to = queries.spans.stream().mapToLong(Span::to).toArray();
            ids = queries.spans.stream().mapToInt(Span::value).toArray();
        }
    }

    /** Starts in a tree. */
    @State(Scope.Benchmark)
    public static class Tree {
        final TreeMap<Long, Span<Integer>> map = new TreeMap<>();

        @Setup
        public void load(Queries queries) {
            queries.spans.forEach(span -> map.put(span.from(), span));
        }
    }

    /** Guava's own range map. */
    @State(Scope.Benchmark)
    public static class GuavaRanges {
        ImmutableRangeMap<Long, Integer> map = ImmutableRangeMap.of();

        @Setup
        public void load(Queries queries) {
            ImmutableRangeMap.Builder<Long, Integer> builder = ImmutableRangeMap.builder();
            queries.spans.forEach(span -> builder.put(Range.closed(span.from(), span.to()), span.value()));
            map = builder.build();
        }
    }

    /** The carrier mapper and numbers that need no parsing any more. */
    @State(Scope.Benchmark)
    public static class Carriers {
        final PhoneNumberToCarrierMapper mapper = PhoneNumberToCarrierMapper.getInstance();
        PhoneNumber[] numbers = {};

        @Setup
        public void load(Queries queries) {
            numbers = Arrays.stream(queries.numbers)
                    .mapToObj(number -> new PhoneNumber().setCountryCode(7).setNationalNumber(number))
                    .toArray(PhoneNumber[]::new);
        }
    }

    @Benchmark
    public long ours(Queries queries) {
        RangeTable<Owner> table = queries.table;
        long sum = 0;
        for (long number : queries.numbers) {
            sum += table.findId(number);
        }
        return queries.check(sum);
    }

    @Benchmark
    public long binarySearch(Queries queries, SortedArrays arrays) {
        long sum = 0;
        for (long number : queries.numbers) {
            int found = Arrays.binarySearch(arrays.from, number);
            int at = found >= 0 ? found : -found - 2;
            sum += at >= 0 && number <= arrays.to[at] ? arrays.ids[at] : -1;
        }
        return queries.check(sum);
    }

    @Benchmark
    public long treeMap(Queries queries, Tree tree) {
        long sum = 0;
        for (long number : queries.numbers) {
            Map.Entry<Long, Span<Integer>> entry = tree.map.floorEntry(number);
            sum += entry != null && number <= entry.getValue().to()
                    ? entry.getValue().value()
                    : -1;
        }
        return queries.check(sum);
    }

    @Benchmark
    public long guava(Queries queries, GuavaRanges ranges) {
        long sum = 0;
        for (long number : queries.numbers) {
            Integer id = ranges.map.get(number);
            sum += id == null ? -1 : id;
        }
        return queries.check(sum);
    }

    @Benchmark
    public long libphonenumber(Queries queries, Carriers carriers) {
        long sum = 0;
        for (PhoneNumber number : carriers.numbers) {
            sum += carriers.mapper.getNameForValidNumber(number, Locale.ENGLISH).length();
        }
        return sum;
    }
}
