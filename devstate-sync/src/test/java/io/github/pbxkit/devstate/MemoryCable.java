package io.github.pbxkit.devstate;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A link between two nodes in this process, which can be cut. */
final class MemoryCable implements AutoCloseable {
    private final ExecutorService network = Executors.newSingleThreadExecutor();
    private final End one = new End();
    private final End other = new End();
    private final AtomicInteger frames = new AtomicInteger();
    private volatile boolean isWhole = true;

    StateLink one() {
        return one;
    }

    StateLink other() {
        return other;
    }

    int frames() {
        return frames.get();
    }

    void cut() {
        isWhole = false;
        network.execute(() -> {
            one.end("cut");
            other.end("cut");
        });
    }

    void heal() {
        isWhole = true;
        network.execute(this::connect);
    }

    @Override
    public void close() {
        network.shutdownNow();
    }

    private void connect() {
        LinkHost hostOne = one.host;
        LinkHost hostOther = other.host;
        if (hostOne == null || hostOther == null || !isWhole) {
            return;
        }
        one.session = hostOne.open(PeerIdentity.of(hostOther.origin(), hostOther.instance(), true), new Wire(other));
        other.session = hostOther.open(PeerIdentity.of(hostOne.origin(), hostOne.instance(), false), new Wire(one));
    }

    private final class End implements StateLink {
        private volatile @Nullable LinkHost host;
        private @Nullable LinkSession session;

        @Override
        public String name() {
            return "memory";
        }

        @Override
        public void start(LinkHost linkHost) {
            host = linkHost;
            network.execute(MemoryCable.this::connect);
        }

        void end(String reason) {
            LinkSession open = session;
            session = null;
            if (open != null) {
                open.closed(reason);
            }
        }

        @Override
        public void close() {}
    }

    private final class Wire implements LinkChannel {
        private final End to;

        Wire(End to) {
            this.to = to;
        }

        @Override
        public boolean isWritable() {
            return true;
        }

        @Override
        public void send(byte[] frame) {
            frames.incrementAndGet();
            network.execute(() -> {
                LinkSession session = to.session;
                if (session != null && isWhole) {
                    session.received(frame);
                }
            });
        }

        @Override
        public void close(@Nullable Refusal refusal, String reason) {
            network.execute(() -> to.end(reason));
        }
    }
}
