package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.spring.LookupCounts.Outcome;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Rows, age, refusals and lookups. */
final class NumberingMeters implements MeterBinder {
    private final Numbering numbering;

    NumberingMeters(Numbering numbering) {
        this.numbering = numbering;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("pbxkit.numbering.rows", numbering, it -> it.registry().size())
                .description("Ranges in use")
                .register(registry);
        TimeGauge.builder(
                        "pbxkit.numbering.age",
                        numbering,
                        TimeUnit.DAYS,
                        it -> it.status().ageDays())
                .description("Time since the day for which the data hold")
                .register(registry);
        Gauge.builder(
                        "pbxkit.numbering.refused",
                        numbering,
                        it -> it.status().doubts().isEmpty() ? 0 : 1)
                .description("1 while newer files are refused and the old numbers stay, else 0")
                .register(registry);
        for (Outcome outcome : Outcome.values()) {
            FunctionCounter.builder(
                            "pbxkit.numbering.lookups",
                            numbering,
                            it -> it.counts().of(outcome))
                    .description("Lookups by what the number was")
                    .tag("result", outcome.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
    }
}
