package io.github.pbxkit.devstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.devstate.testkit.Schedule;
import io.github.pbxkit.devstate.testkit.Schedules;
import io.github.pbxkit.devstate.testkit.Simulation;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** What jqwik makes of schedules: whole clusters in which nothing breaks, and few steps where something does. */
class ShrinkingTest {
    private static final int FEW = 30;

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyScheduleHoldsAllInvariants(@ForAll(supplier = Schedules.class) Schedule schedule) {
        Simulation.run(schedule);
    }

    // Not bounded: that would end the shrinking after ten seconds, which are few on a busy machine.
    @Property(
            tries = 300,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.FULL,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @AddLifecycleHook(ShrinksToFewSteps.class)
    void anEchoTakesFewSteps(@ForAll(supplier = Schedules.class) Schedule schedule) {
        MergeRules rules = new MergeRules() {
            @Override
            boolean isOwn(String origin, String own) {
                return false;
            }
        };
        Simulation.run(schedule, (options, listener, now) -> new Replica(options.build(), listener, now, rules));
    }

    /** The property has to fail, and with a short schedule. */
    private static final class ShrinksToFewSteps implements AroundPropertyHook {
        @Override
        public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
            PropertyExecutionResult result = property.execute();
            assertThat(result.status()).isEqualTo(Status.FAILED);
            Schedule schedule =
                    (Schedule) result.falsifiedParameters().orElseThrow().get(0);
            System.out.printf(
                    "shrunk to %d steps, %d nodes in a %s with %d keys: %s%n",
                    schedule.steps().size(), schedule.nodes(), schedule.topology(), schedule.keys(), schedule.steps());
            assertThat(schedule.steps()).hasSizeLessThanOrEqualTo(FEW);
            return result.mapToSuccessful();
        }
    }
}
