package io.github.pbxkit.devstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int SCHEDULES = SOAK ? 200_000 : 2_000;
    private static final int SHOWN = 5;

    @Test
    void holdsAllInvariants() {
        long from = System.nanoTime();
        List<Run> runs =
                LongStream.range(0, SCHEDULES).parallel().mapToObj(Run::of).toList();
        double seconds = (System.nanoTime() - from) / 1e9;

        List<Run> violations =
                runs.stream().filter(run -> run.failure() != null).toList();
        System.out.printf(
                "%,d schedules, %,d violations, in %.1f s on %d processors: %,.0f a minute%n",
                SCHEDULES,
                violations.size(),
                seconds,
                Runtime.getRuntime().availableProcessors(),
                SCHEDULES / seconds * 60);
        assertThat(violations.stream().limit(SHOWN))
                .as("the first of %,d seeds of %,d that break an invariant", violations.size(), SCHEDULES)
                .isEmpty();
        List<SimulationResult> results = runs.stream().map(Run::result).toList();
        assertThat(results).allMatch(result -> result.steps() >= 200 && result.faults() >= 3);
        System.out.printf(
                "%,.0f steps/s, %,.0f frames/s%n",
                results.stream().mapToLong(SimulationResult::steps).sum() / seconds,
                results.stream().mapToLong(SimulationResult::frames).sum() / seconds);
    }

    /** What came of a seed: one of the two. A run that breaks ends none of the others. */
    private record Run(
            long seed,
            @Nullable SimulationResult result,
            @Nullable Throwable failure) {
        static Run of(long seed) {
            try {
                return new Run(seed, Simulation.run(Schedule.random(seed, 200)), null);
            } catch (SimulationFailure | RuntimeException e) {
                return new Run(seed, null, e);
            }
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + failure;
        }
    }
}
