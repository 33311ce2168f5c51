package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.LinkRefusedException;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.ReplicaPeer;
import org.jspecify.annotations.Nullable;

/** A link between two nodes: at most one session at a time, which ends when something is noticed. */
final class SimLink {
    private static final long MILLI = 1_000_000L;

    /** A session in which one side hears nothing for so long ends, as the idle check of a real link ends it. */
    private static final long IDLE = 9_000 * MILLI;

    final SimNode a;
    final SimNode b;
    final Pipe toA;
    final Pipe toB;
    boolean cut;

    private @Nullable ReplicaPeer peerOfA;
    private @Nullable ReplicaPeer peerOfB;
    private long retryAt;

    SimLink(SimNode a, SimNode b, long now) {
        this.a = a;
        this.b = b;
        toA = new Pipe(b, a);
        toB = new Pipe(a, b);
        retryAt = now;
    }

    boolean isOpen() {
        return peerOfA != null;
    }

    /** When something is to be done about the session. */
    long nextDue() {
        if (!isOpen()) {
            return canOpen() ? retryAt : Long.MAX_VALUE;
        }
        return Math.min(idleAt(toA), idleAt(toB));
    }

    private static long idleAt(Pipe pipe) {
        return pipe.to.runs() ? pipe.heardAt + IDLE : Long.MAX_VALUE;
    }

    private boolean canOpen() {
        return !cut && !toA.blocked && !toB.blocked && a.runs() && b.runs();
    }

    void work(World world) {
        if (isOpen()) {
            close(world.now());
        } else {
            open(world);
        }
    }

    private void open(World world) {
        long now = world.now();
        retryAt = now + 1_000 * MILLI;
        toA.clear(now);
        toB.clear(now);
        try {
            ReplicaPeer first = a.replica().connect(identity(b, true), now);
            try {
                peerOfB = b.replica().connect(identity(a, false), now);
                peerOfA = first;
            } catch (LinkRefusedException e) {
                a.replica().disconnect(first);
            }
        } catch (LinkRefusedException e) {
            // tried again later
        }
        world.endReplaced(a);
        world.endReplaced(b);
        world.touch(a);
        world.touch(b);
    }

    private static PeerIdentity identity(SimNode node, boolean dialed) {
        return PeerIdentity.of(node.name, node.instance(), dialed).exporting(origin -> true);
    }

    void close(long now) {
        if (peerOfA != null && a.isAlive()) {
            a.replica().disconnect(peerOfA);
        }
        if (peerOfB != null && b.isAlive()) {
            b.replica().disconnect(peerOfB);
        }
        peerOfA = null;
        peerOfB = null;
        toA.clear(now);
        toB.clear(now);
        retryAt = now + 300 * MILLI;
    }

    boolean touches(SimNode node) {
        return a == node || b == node;
    }

    Pipe from(SimNode node) {
        return node == a ? toB : toA;
    }

    Pipe to(SimNode node) {
        return node == a ? toA : toB;
    }

    @Nullable
    ReplicaPeer peerOf(SimNode node) {
        return node == a ? peerOfA : peerOfB;
    }
}
