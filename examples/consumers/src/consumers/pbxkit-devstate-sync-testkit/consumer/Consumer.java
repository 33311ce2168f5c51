package consumer;

import io.github.pbxkit.devstate.testkit.LinkNetwork;
import io.github.pbxkit.devstate.testkit.Schedule;
import io.github.pbxkit.devstate.testkit.Simulation;
import io.github.pbxkit.devstate.testkit.SimulationResult;
import io.github.pbxkit.devstate.testkit.StateLinkContract;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        SimulationResult result = Simulation.run(Schedule.random(1, 200));
        if (result.steps() != 200) {
            throw new AssertionError(result);
        }
        System.out.println("ok " + result + ", " + new LinkTest());
    }

    /** JUnit would run it. */
    static final class LinkTest extends StateLinkContract {
        @Override
        protected LinkNetwork network() {
            throw new UnsupportedOperationException("no link here");
        }
    }
}
