package io.github.pbxkit.devstate.testkit;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.LinkChannel;
import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.LinkSession;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.PeerStatus;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaLoop;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.StateValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A server of {@link StateLinkContract}: a replica, what it shows, and a look at what its link does. */
final class LinkedServer implements ReplicaListener, AutoCloseable {
    final String name;
    final ReplicaLoop loop;
    final List<PeerIdentity> identities = new CopyOnWriteArrayList<>();
    final AtomicInteger toLose = new AtomicInteger();
    private final Map<StateKey, StateValue> own = new HashMap<>();
    private final Map<String, StateValue> shown = new ConcurrentHashMap<>();
    private final List<LinkChannel> channels = new CopyOnWriteArrayList<>();
    private volatile byte[] lastSent = new byte[0];

    LinkedServer(ReplicaOptions.Builder options, String name) {
        this.name = name;
        loop = new ReplicaLoop(options.build(), this);
        set("100", DeviceState.NOT_INUSE);
        up();
    }

    // ---- its own states

    void set(String number, StateValue value) {
        StateKey key = new StateKey(name, number, value.kind());
        loop.execute(replica -> {
            own.put(key, value);
            replica.set(key, value);
        });
    }

    void setAll(int count, StateValue value) {
        loop.execute(replica -> {
            for (int i = 0; i < count; i++) {
                StateKey key = new StateKey(name, String.valueOf(20_000 + i));
                own.put(key, value);
                replica.set(key, value);
            }
        });
    }

    void remove(StateKey key) {
        loop.execute(replica -> {
            own.remove(key);
            replica.remove(key);
        });
    }

    void up() {
        loop.execute(replica -> replica.sourceUp(own, loop.now()));
    }

    void down() {
        loop.execute(replica -> replica.sourceDown(loop.now()));
    }

    // ---- what it knows

    @Override
    public void onView(StateKey key, @Nullable StateValue value) {
        if (value == null) {
            shown.remove(name(key));
        } else {
            shown.put(name(key), value);
        }
    }

    /** The names of two kinds of one number differ. */
    static String name(StateKey key) {
        return key.kind() + " " + key.asteriskName();
    }

    Map<String, StateValue> shown() {
        return new TreeMap<>(shown);
    }

    @Nullable
    StateValue shown(String asteriskName) {
        return shown.get("DEVICE " + asteriskName);
    }

    /** What others are to show of it. */
    Map<String, StateValue> states() {
        return loop.call(replica -> {
                    Map<String, StateValue> states = new TreeMap<>();
                    own.forEach((key, value) -> states.put(name(key), value));
                    return states;
                })
                .join();
    }

    Map<Refusal, Long> refused() {
        return loop.call(replica -> replica.refusals()).join();
    }

    List<PeerStatus> peers() {
        return loop.peers().join();
    }

    long bytesIn() {
        return peers().stream().mapToLong(PeerStatus::bytesIn).sum();
    }

    long bytesOut() {
        return peers().stream().mapToLong(PeerStatus::bytesOut).sum();
    }

    // ---- its link

    StateLink add(StateLink link) {
        StateLink watched = new Watched(link);
        loop.add(watched);
        return watched;
    }

    /** Hands bytes to the link as if the replica had made them. */
    void send(byte[] frame) {
        channels.forEach(channel -> channel.send(frame.clone()));
    }

    byte[] lastSent() {
        return lastSent.clone();
    }

    @Override
    public void close() {
        loop.close();
    }

    /** The link, and this server's look at what goes through it. */
    private final class Watched implements StateLink {
        private final StateLink link;

        Watched(StateLink link) {
            this.link = link;
        }

        @Override
        public String name() {
            return link.name();
        }

        @Override
        public void start(LinkHost host) {
            link.start(new WatchedHost(host));
        }

        @Override
        public void close() {
            link.close();
        }
    }

    private final class WatchedHost implements LinkHost {
        private final LinkHost host;

        WatchedHost(LinkHost host) {
            this.host = host;
        }

        @Override
        public String origin() {
            return host.origin();
        }

        @Override
        public long instance() {
            return host.instance();
        }

        @Override
        public LinkSession open(PeerIdentity peer, LinkChannel channel) {
            identities.add(peer);
            channels.add(channel);
            return new WatchedSession(host.open(peer, new WatchedChannel(channel)), channel);
        }

        @Override
        public void refused(Refusal refusal) {
            host.refused(refusal);
        }
    }

    private final class WatchedChannel implements LinkChannel {
        private final LinkChannel channel;

        WatchedChannel(LinkChannel channel) {
            this.channel = channel;
        }

        @Override
        public boolean isWritable() {
            return channel.isWritable();
        }

        @Override
        public void send(byte[] frame) {
            lastSent = frame;
            channel.send(frame);
        }

        @Override
        public void reading(boolean reading) {
            channel.reading(reading);
        }

        @Override
        public void close(@Nullable Refusal refusal, String reason) {
            channel.close(refusal, reason);
        }
    }

    private final class WatchedSession implements LinkSession {
        private final LinkSession session;
        private final LinkChannel channel;

        WatchedSession(LinkSession session, LinkChannel channel) {
            this.session = session;
            this.channel = channel;
        }

        @Override
        public void received(byte[] frame) {
            if (toLose.get() > 0 && toLose.getAndDecrement() > 0) {
                return;
            }
            session.received(frame);
        }

        @Override
        public void writable() {
            session.writable();
        }

        @Override
        public void closed(String reason) {
            channels.remove(channel);
            session.closed(reason);
        }
    }
}
