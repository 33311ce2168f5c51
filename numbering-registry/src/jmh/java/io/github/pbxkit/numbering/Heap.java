package io.github.pbxkit.numbering;

import java.util.function.Supplier;

/** What something keeps on the heap: used bytes before and after, each after full collections. */
final class Heap {
    private Heap() {}

    static long kept(Supplier<Object> maker) {
        maker.get(); // loads classes and fills caches that are not part of the thing
        long before = used();
        Object thing = maker.get();
        long after = used();
        if (thing.hashCode() == 42) {
            System.out.print(""); // keeps the thing alive up to here
        }
        return after - before;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
