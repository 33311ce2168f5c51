package io.github.pbxkit.devstate;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One connection to one peer, between its link and the loop. */
final class PeerSession implements LinkSession {
    /** Bytes that may wait for the replica before the link is asked to stop reading, and to go on. */
    private static final long STOP_READING = 1 << 20;

    private static final long READ_AGAIN = 1 << 18;

    private final ReplicaLoop loop;
    private final PeerIdentity identity;
    private final LinkChannel channel;
    private final long since;
    private final AtomicLong unread = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile boolean over;

    // in turn only
    private @Nullable ReplicaPeer peer;
    private long framesIn;
    private long bytesIn;
    private long framesOut;
    private long bytesOut;

    PeerSession(ReplicaLoop loop, PeerIdentity identity, LinkChannel channel, long since) {
        this.loop = loop;
        this.identity = identity;
        this.channel = channel;
        this.since = since;
    }

    // ---- from the link, on any thread

    @Override
    public void received(byte[] frame) {
        if (unread.addAndGet(frame.length) > STOP_READING && stopped.compareAndSet(false, true)) {
            channel.reading(false);
        }
        loop.run(() -> take(frame));
    }

    @Override
    public void writable() {
        loop.run(() -> {}); // sending follows whatever is done
    }

    @Override
    public void closed(String reason) {
        over = true;
        loop.run(() -> loop.disconnect(this, reason));
    }

    // ---- in turn

    private void take(byte[] frame) {
        framesIn++;
        bytesIn += frame.length;
        if (unread.addAndGet(-frame.length) < READ_AGAIN && stopped.compareAndSet(true, false)) {
            channel.reading(true);
        }
        if (!over) {
            loop.receive(this, frame);
        }
    }

    void send(Replica replica, byte[] buffer) {
        ReplicaPeer to = peer;
        while (to != null && !over && channel.isWritable()) {
            int length = replica.poll(to, buffer, loop.now());
            if (length == 0) {
                return;
            }
            framesOut++;
            bytesOut += length;
            channel.send(Arrays.copyOf(buffer, length));
        }
    }

    void begin(ReplicaPeer connected) {
        peer = connected;
    }

    void refuse(LinkRefusedException why) {
        over = true;
        channel.close(why.refusal(), String.valueOf(why.getMessage()));
    }

    /** Whether another connection to the same peer took this one's place; the old one is closed. */
    boolean endIfReplaced() {
        ReplicaPeer old = peer;
        if (old == null || old.isOpen()) {
            return false;
        }
        over = true;
        channel.close(Refusal.ALREADY_CONNECTED, "another connection to " + identity.origin() + " took its place");
        return true;
    }

    boolean isOver() {
        return over;
    }

    PeerIdentity identity() {
        return identity;
    }

    @Nullable
    ReplicaPeer peer() {
        return peer;
    }

    PeerStatus status() {
        return new PeerStatus(
                identity.origin(),
                identity.dialed(),
                Duration.ofNanos(loop.now() - since),
                framesIn,
                bytesIn,
                framesOut,
                bytesOut);
    }
}
