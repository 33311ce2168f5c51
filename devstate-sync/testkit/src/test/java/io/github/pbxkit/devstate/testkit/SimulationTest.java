package io.github.pbxkit.devstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int SCHEDULES = SOAK ? 200_000 : 2_000;

    @Test
    void holdsAllInvariants() {
        long from = System.nanoTime();
        List<SimulationResult> results = LongStream.range(0, SCHEDULES)
                .parallel()
                .mapToObj(seed -> Simulation.run(Schedule.random(seed, 200)))
                .toList();
        double seconds = (System.nanoTime() - from) / 1e9;

        assertThat(results).allMatch(result -> result.steps() >= 200 && result.faults() >= 3);
        long steps = results.stream().mapToLong(SimulationResult::steps).sum();
        long frames = results.stream().mapToLong(SimulationResult::frames).sum();
        System.out.printf(
                "%,d schedules, 0 violations, in %.1f s on %d processors: %,.0f a minute, %,.0f steps/s, %,.0f frames/s%n",
                SCHEDULES,
                seconds,
                Runtime.getRuntime().availableProcessors(),
                SCHEDULES / seconds * 60,
                steps / seconds,
                frames / seconds);
    }
}
