package io.github.pbxkit.numbering;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What something keeps on the heap: used bytes, each after full collections, grow with every copy; the median of the
 * growth counts, since something else may become free once in between.
 */
final class Heap {
    private static final int COPIES = 7;

    private Heap() {}

    static double kept(Supplier<Object> maker) {
        Object[] copies = new Object[COPIES];
        long[] growth = new long[COPIES];
        long before = used();
        for (int i = 0; i < COPIES; i++) {
            copies[i] = maker.get();
            long after = used();
            growth[i] = after - before;
            before = after;
        }
        Reference.reachabilityFence(copies);
        Arrays.sort(growth);
        return growth[COPIES / 2];
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
