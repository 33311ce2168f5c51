package io.github.pbxkit.devstate.asterisk;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often something happened, by reason. Thread-safe. */
final class Counts {
    private final Map<String, LongAdder> byReason = new ConcurrentHashMap<>();

    void add(String reason) {
        byReason.computeIfAbsent(reason, r -> new LongAdder()).increment();
    }

    Map<String, Long> snapshot() {
        Map<String, Long> counts = new TreeMap<>();
        byReason.forEach((reason, count) -> counts.put(reason, count.sum()));
        return counts;
    }
}
