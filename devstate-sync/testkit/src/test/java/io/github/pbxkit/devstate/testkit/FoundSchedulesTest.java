package io.github.pbxkit.devstate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schedules that once broke an invariant: what the soak found, and what it shrank to. */
class FoundSchedulesTest {
    /** A second process under a name is gone, and what the first node heard of it gets lost on the way to the second. */
    @Test
    void aLostLifeOfAServerThatIsGone() {
        Schedule schedule = new Schedule(
                54_469,
                5,
                1,
                Topology.STAR,
                List.of(
                        new Step(Fault.LEAVE, 0, 0, 0, 0),
                        new Step(Fault.CLONE, 2, 23, 0, 0),
                        new Step(Fault.CLONE_END, 0, 0, 0, 314),
                        new Step(Fault.LOSSY, 1, 34, 0, 0),
                        new Step(Fault.ONE_WAY, 5, 0, 0, 0),
                        new Step(Fault.START, 0, 0, 0, 0),
                        new Step(Fault.WAIT, 5, 0, 0, 84)));

        assertThat(Simulation.run(schedule).steps()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                54_289, // a lost life, as above
                5_711,
                9_339,
                203_589,
                207_968, // a beat before its states, which came again after the end
                378_287, // a connection that another one replaced went on
                207_601 // a frame that was late from a time when the link was lossy, just before the end
            })
    void seeds(long seed) {
        assertThat(Simulation.run(Schedule.random(seed, 200)).steps()).isEqualTo(200);
    }
}
