package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.NumberingRegistry;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.LongAdder;

/** Counters in the text format of Prometheus. */
final class Metrics {
    private final LongAdder found = new LongAdder();
    private final LongAdder missed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder swapped = new LongAdder();
    private final LongAdder refused = new LongAdder();

    void answered(int status) {
        (status < 400 ? found : status < 500 ? missed : failed).increment();
    }

    void reloaded(boolean taken) {
        (taken ? swapped : refused).increment();
    }

    String text(NumberingRegistry registry) {
        long age = ChronoUnit.DAYS.between(registry.asOf(), LocalDate.now(ZoneOffset.UTC));
        return counter("numbers_requests_total", "status=\"2xx\"", found)
                + counter("numbers_requests_total", "status=\"4xx\"", missed)
                + counter("numbers_requests_total", "status=\"5xx\"", failed)
                + counter("numbers_reloads_total", "outcome=\"swapped\"", swapped)
                + counter("numbers_reloads_total", "outcome=\"refused\"", refused)
                + "numbers_ranges " + registry.size() + "\n"
                + "numbers_data_age_days " + age + "\n";
    }

    private static String counter(String name, String label, LongAdder value) {
        return name + "{" + label + "} " + value.sum() + "\n";
    }
}
