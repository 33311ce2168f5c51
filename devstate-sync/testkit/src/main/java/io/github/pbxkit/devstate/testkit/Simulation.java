package io.github.pbxkit.devstate.testkit;

/**
 * Runs a simulated cluster through a schedule of faults and checks all invariants ({@link Invariant}) on the way and at
 * the end, when everything is made well again. No thread, no clock: a few thousand steps take a few milliseconds.
 *
 * <pre>{@code
 * for (long seed = 0; seed < 1000; seed++) {
 *     Simulation.run(Schedule.random(seed, 200));
 * }
 * }</pre>
 */
public final class Simulation {
    private Simulation() {}

    /**
     * Runs a schedule.
     *
     * @param schedule what happens
     * @return what the run was like
     * @throws SimulationFailure if an invariant does not hold
     */
    public static SimulationResult run(Schedule schedule) {
        return run(schedule, ReplicaMaker.DEFAULT);
    }

    /**
     * Runs a schedule with replicas of your making.
     *
     * @param schedule what happens
     * @param maker makes the replicas
     * @return what the run was like
     * @throws SimulationFailure if an invariant does not hold
     */
    public static SimulationResult run(Schedule schedule, ReplicaMaker maker) {
        World world = new World(schedule, maker);
        int faults = 0;
        for (Step step : schedule.steps()) {
            world.step(step);
            faults += step.what().isFault() ? 1 : 0;
        }
        long healed = new Ending(world).check();
        return new SimulationResult(
                schedule.steps().size(), faults, world.framesDelivered(), world.elapsedMillis(), healed);
    }
}
