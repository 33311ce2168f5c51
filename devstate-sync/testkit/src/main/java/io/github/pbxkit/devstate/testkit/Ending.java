package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.OriginStatus;
import org.jspecify.annotations.Nullable;

/** Makes everything well again, and looks whether the cluster is well. */
final class Ending {
    private static final long MILLI = World.MILLI;

    /** Three leases for a duplicate to be forgotten, and some seconds for everything else. */
    private static final long HEALED_WITHIN = 40_000 * MILLI;

    /** 300 ms, repeated after 8 s: see {@link Pipe}. */
    private static final long LATEST_FRAME = 8_500 * MILLI;

    private final World world;
    private boolean anyLate;

    Ending(World world) {
        this.world = world;
    }

    /** How many milliseconds it took until every lamp showed the truth. */
    long check() {
        heal();
        long from = world.now();
        String wrong = firstWrong();
        while (wrong != null) {
            if (world.now() - from > HEALED_WITHIN) {
                throw world.failure(Invariant.I1, wrong);
            }
            world.runUntil(world.now() + 250 * MILLI);
            wrong = firstWrong();
        }
        long healed = (world.now() - from) / MILLI;
        isQuiet();
        crossesOnce();
        writesNothingUnchanged();
        isBounded();
        return healed;
    }

    private void heal() {
        world.endClone();
        world.links().forEach(world::heal);
        anyLate = world.now() - world.lossyUntil() < LATEST_FRAME;
        for (SimNode node : world.nodes()) {
            world.asteriskStarts(node);
            world.start(node, false);
            world.resume(node);
            world.amiBack(node);
        }
    }

    private @Nullable String firstWrong() {
        for (SimNode node : world.nodes()) {
            for (SimNode other : world.nodes()) {
                String wrong = node == other ? null : node.wrongLamp(other);
                if (wrong != null) {
                    return wrong;
                }
            }
        }
        return null;
    }

    /** Some time to repeat what got lost, and for late frames to arrive; and then heartbeats only. */
    private void isQuiet() {
        world.runUntil(world.now() + (anyLate ? LATEST_FRAME : 3_000 * MILLI));
        forgetNews();
        world.runUntil(world.now() + 4_500 * MILLI);
        for (SimLink link : world.links()) {
            if (link.toA.newsSent + link.toB.newsSent > 0) {
                throw world.failure(
                        Invariant.I5,
                        "between " + link.a.name + " and " + link.b.name + " states are sent though nothing changes");
            }
        }
        requireTruth();
    }

    private void crossesOnce() {
        forgetNews();
        SimNode node = world.nodes().get(0);
        node.change(0, (byte) (node.asterisk.own[0] == 2 ? 6 : 2));
        world.touch(node);
        world.runUntil(world.now() + 1_000 * MILLI);
        for (SimLink link : world.links()) {
            if (link.touches(node) && link.to(node).newsSent > 0) {
                throw world.failure(Invariant.I5, node.name + " was told its own change back");
            }
            if (link.toA.newsSent > 1 || link.toB.newsSent > 1) {
                throw world.failure(
                        Invariant.I5,
                        "one change crossed the link between " + link.a.name + " and " + link.b.name + " "
                                + link.toA.newsSent + " and " + link.toB.newsSent + " times");
            }
        }
        requireTruth();
    }

    private void writesNothingUnchanged() {
        forgetNews();
        for (SimNode node : world.nodes()) {
            long writes = node.asterisk.writes;
            int changes = node.resync();
            world.touch(node);
            if (changes > 0 || node.asterisk.writes > writes) {
                throw world.failure(
                        Invariant.I9,
                        node.name + " found " + changes + " changes, and wrote " + (node.asterisk.writes - writes)
                                + " states, though nothing changed");
            }
        }
        for (SimLink link : world.links()) {
            if (link.toA.newsSent + link.toB.newsSent > 0) {
                throw world.failure(Invariant.I9, "an unchanged comparison was told to others");
            }
        }
    }

    private void isBounded() {
        for (SimNode node : world.nodes()) {
            for (OriginStatus status : node.replica().status()) {
                if (status.keys() > world.keys()) {
                    throw world.failure(
                            Invariant.I6, node.name + " keeps " + status.keys() + " keys of " + status.origin());
                }
            }
        }
    }

    private void requireTruth() {
        String wrong = firstWrong();
        if (wrong != null) {
            throw world.failure(Invariant.I1, wrong);
        }
    }

    private void forgetNews() {
        for (SimLink link : world.links()) {
            link.toA.newsSent = 0;
            link.toB.newsSent = 0;
        }
    }
}
