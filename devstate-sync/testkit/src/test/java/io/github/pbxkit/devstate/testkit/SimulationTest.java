package io.github.pbxkit.devstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int SCHEDULES = SOAK ? 200_000 : 2_000;

    @Test
    void holdsAllInvariants() {
        long from = System.nanoTime();
        long steps = 0;
        long frames = 0;
        for (long seed = 0; seed < SCHEDULES; seed++) {
            SimulationResult result = Simulation.run(Schedule.random(seed, 200));
            assertThat(result.steps()).isGreaterThanOrEqualTo(200);
            assertThat(result.faults()).isGreaterThanOrEqualTo(3);
            steps += result.steps();
            frames += result.frames();
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "%,d schedules, 0 violations, in %.1f s: %,.0f a minute, %,.0f steps/s, %,.0f frames/s%n",
                SCHEDULES, seconds, SCHEDULES / seconds * 60, steps / seconds, frames / seconds);
    }
}
