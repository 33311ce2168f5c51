package io.github.pbxkit.devstate.testkit;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that happens to a simulated cluster. The same schedule always gives the same run.
 *
 * @param seed of what the network does to frames, and of all nonces
 * @param nodes 2 to 7
 * @param keys numbers of each node, 1 to 64
 * @param topology who is linked with whom
 * @param steps in this order
 */
public record Schedule(long seed, int nodes, int keys, Topology topology, List<Step> steps) {
    /** Least number of faults of {@link #random}. */
    public static final int LEAST_FAULTS = 3;

    /** Checks the bounds. */
    public Schedule {
        if (nodes < 2 || nodes > 7 || keys < 1 || keys > 64) {
            throw new IllegalArgumentException("2 to 7 nodes and 1 to 64 keys, not " + nodes + " and " + keys);
        }
        steps = List.copyOf(steps);
    }

    /**
     * Makes one up.
     *
     * @param seed decides about everything
     * @param steps how many, at least 10
     * @return a schedule with at least {@link #LEAST_FAULTS} faults
     */
    public static Schedule random(long seed, int steps) {
        Randomness random = new Randomness(seed);
        List<Step> list = new ArrayList<>(steps);
        int faults = 0;
        for (int i = 0; i < steps; i++) {
            Fault what = Fault.pick(random.below(1 << 20));
            while (steps - i <= LEAST_FAULTS - faults && !what.isFault()) {
                what = Fault.pick(random.below(1 << 20));
            }
            faults += what.isFault() ? 1 : 0;
            list.add(new Step(what, random.below(7), random.below(64), random.below(1 << 16), pause(what, random)));
        }
        Topology topology = Topology.values()[random.below(3)];
        return new Schedule(seed, 2 + random.below(6), 1 + random.below(8), topology, list);
    }

    private static int pause(Fault what, Randomness random) {
        return what == Fault.WAIT ? random.below(4000) : random.below(random.below(8) == 0 ? 700 : 60);
    }
}
