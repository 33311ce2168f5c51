package io.github.pbxkit.devstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.devstate.testkit.ReplicaMaker;
import io.github.pbxkit.devstate.testkit.Schedule;
import io.github.pbxkit.devstate.testkit.Simulation;
import io.github.pbxkit.devstate.testkit.SimulationFailure;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/**
 * A test of the simulator: a replica in which one decision is wrong is found within 300 runs, wherever the runs begin. In
 * the package of the rules, since nobody else may bend them.
 */
class PlantedBugsTest {
    private static final int RUNS = 300;
    private static final long[] FIRST_SEEDS = {1, 1_000_000, 2_000_000, 3_000_000, 4_000_000};

    @Test
    void findsAnEpochWithoutNonce() {
        AtomicLong instances = new AtomicLong();
        assertFound("epoch without nonce", (options, listener, now) -> {
            AtomicLong next = new AtomicLong(instances.incrementAndGet());
            LongSupplier instanceOnly = () -> next.getAndSet(0);
            return new Replica(options.random(instanceOnly).build(), listener, now);
        });
    }

    @Test
    void findsAGapThatCountsAsClosed() {
        assertFound("gap that counts as closed", bent(new MergeRules() {
            @Override
            boolean closesGap(long from, long upTo) {
                return true;
            }
        }));
    }

    @Test
    void findsALeaseThatOldBeatsRenew() {
        assertFound("lease that old beats renew", bent(new MergeRules() {
            @Override
            boolean renewsLease(long beat, long lastBeat) {
                return true;
            }
        }));
    }

    @Test
    void findsAnEcho() {
        assertFound("echo", bent(new MergeRules() {
            @Override
            boolean isOwn(String origin, String own) {
                return false;
            }
        }));
    }

    @Test
    void findsATombstoneThatIsForgottenEarly() {
        assertFound("tombstone forgotten early", bent(new MergeRules() {
            @Override
            long sweepable(long knownToAll, long upTo) {
                return upTo;
            }

            @Override
            long forgotten(long before, long tombstone) {
                return before;
            }
        }));
    }

    private static ReplicaMaker bent(MergeRules rules) {
        return (options, listener, now) -> new Replica(options.build(), listener, now, rules);
    }

    private static void assertFound(String bug, ReplicaMaker maker) {
        for (long first : FIRST_SEEDS) {
            assertFound(bug, maker, first);
        }
    }

    private static void assertFound(String bug, ReplicaMaker maker, long first) {
        for (int run = 1; run <= RUNS; run++) {
            try {
                Simulation.run(Schedule.random(first + run - 1, 200), maker);
            } catch (SimulationFailure found) {
                System.out.println(bug + ": found in run " + run + ": " + found.getMessage());
                return;
            }
        }
        assertThat(bug).as("not found in %d runs from seed %d on", RUNS, first).isEmpty();
    }
}
