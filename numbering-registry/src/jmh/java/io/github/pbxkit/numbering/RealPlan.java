package io.github.pbxkit.numbering;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** The real full set of May 2020 (372,319 ranges) and numbers to ask for; needs {@code corpus.dir}. */
final class RealPlan {
    static final int QUERIES = 1 << 18;

    private RealPlan() {}

    static Path folder() {
        String given = System.getProperty("corpus.dir", "");
        Stream<Path> candidates =
                Stream.of(Path.of(given), Path.of("../../shared/corpus"), Path.of("../shared/corpus"));
        return candidates
                .map(base -> base.resolve("numbering/2020-05"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The real files of 2020-05 are not there; give their folder by -Dcorpus.dir"));
    }

    static NumberingRegistry load() {
        return NumberingRegistry.load(ImportOptions.defaults(), List.of(folder()))
                .registry();
    }

    static List<Span<Integer>> spans(NumberingRegistry registry) {
        RangeTable<Owner> table = registry.table();
        List<Span<Integer>> spans = new ArrayList<>(table.size());
        table.forEach(0, Long.MAX_VALUE, (from, to, id) -> spans.add(new Span<>(from, to, id)));
        return spans;
    }

    /** A random range, then a random number inside: the coldest case, most ranges are single numbers in dense codes. */
    static long[] coldQueries(List<Span<Integer>> spans) {
        Random random = new Random(20200506);
        long[] queries = new long[QUERIES];
        for (int i = 0; i < QUERIES; i++) {
            Span<Integer> span = spans.get(random.nextInt(spans.size()));
            queries[i] = span.from() + (long) (random.nextDouble() * span.capacity());
        }
        return queries;
    }
}
