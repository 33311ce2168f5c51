package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.LinkChannel;
import io.github.pbxkit.devstate.LinkHost;
import io.github.pbxkit.devstate.LinkRefusedException;
import io.github.pbxkit.devstate.LinkSession;
import io.github.pbxkit.devstate.PeerIdentity;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.Replica;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.ReplicaPeer;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One server in the time of an {@link Agenda}: a replica and its sessions with a {@link FakeBucket}, until it is killed. */
final class FakeServer implements LinkHost, ReplicaListener {
    static final Duration BEAT = Duration.ofMillis(500);
    static final long LEASE_MILLIS = 3 * BEAT.toMillis();

    final Map<String, StateValue> shown = new HashMap<>();
    long refusedAsDuplicate;

    private final String name;
    private final Agenda agenda;
    private final FakeBucket bucket;
    private final Random random;
    private final ReplicaOptions options;
    private final Replica replica;
    private final Rereads rereads = new Rereads();
    private final NatsLink.Builder settings =
            NatsLink.builder(URI.create("nats://127.0.0.1:4222")).anyPeer();
    private final byte[] frame = new byte[Replica.MAX_FRAME];
    private final long instance;
    private FakeBucket.@Nullable Wire wire;
    private @Nullable Session session;
    private boolean isKilled;
    private long alarm;

    FakeServer(String name, Agenda agenda, FakeBucket bucket, Random random) {
        this.name = name;
        this.agenda = agenda;
        this.bucket = bucket;
        this.random = random;
        instance = random.nextLong();
        bucket.note("  " + name + " begins");
        options = ReplicaOptions.builder(name)
                .beat(BEAT, 3)
                .random(random::nextLong)
                .build();
        replica = new Replica(options, this, agenda.nanos());
        connect();
        turn(() -> {});
    }

    private void connect() {
        StoreSession made = new StoreSession(settings, this, this::later, rereads, agenda::nanos);
        made.end().thenAccept(reason -> later(50 + random.nextLong(50), this::connect));
        try {
            made.open(onEnd -> {
                FakeBucket.Wire opened = bucket.connect(onEnd);
                wire = opened;
                return opened;
            });
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void later(long millis, Runnable task) {
        agenda.in(millis, () -> {
            if (!isKilled) {
                task.run();
            }
        });
    }

    // ---- what happens to it

    /** Its Asterisk is there, with these states. */
    void has(Map<String, DeviceState> states) {
        Map<StateKey, StateValue> all = new HashMap<>();
        states.forEach((number, state) -> all.put(new StateKey(name, number), state));
        turn(() -> replica.sourceUp(all, agenda.nanos()));
    }

    void set(String number, DeviceState state) {
        turn(() -> replica.set(new StateKey(name, number), state));
    }

    void cut() {
        bucket.note("  " + name + " is cut");
        if (wire != null) {
            wire.cut();
        }
    }

    void kill() {
        bucket.note("  " + name + " is killed");
        isKilled = true;
        if (wire != null) {
            wire.close();
        }
    }

    boolean isKilled() {
        return isKilled;
    }

    // ---- one thing after the other, as a ReplicaLoop does it

    private void turn(Runnable task) {
        later(0, () -> {
            task.run();
            Session open = session;
            while (open != null && open.isOpen() && open.channel.isWritable()) {
                int length = replica.poll(open.peer, frame, agenda.nanos());
                if (length == 0) {
                    break;
                }
                open.channel.send(Arrays.copyOf(frame, length));
            }
            long number = ++alarm;
            agenda.at(replica.nextTick(), () -> {
                if (number == alarm && !isKilled) {
                    turn(() -> replica.tick(agenda.nanos()));
                }
            });
        });
    }

    @Override
    public String origin() {
        return name;
    }

    @Override
    public long instance() {
        return instance;
    }

    @Override
    public LinkSession open(PeerIdentity peer, LinkChannel channel) {
        Session made = new Session(channel);
        turn(() -> made.connect(peer));
        return made;
    }

    @Override
    public void refused(Refusal refusal) {
        refusedAsDuplicate += refusal == Refusal.DUPLICATE_ORIGIN ? 1 : 0;
    }

    @Override
    public void onView(StateKey key, @Nullable StateValue value) {
        bucket.note("  " + name + " shows " + key.asteriskName() + " " + value);
        if (value == null) {
            shown.remove(key.asteriskName());
        } else {
            shown.put(key.asteriskName(), value);
        }
    }

    private final class Session implements LinkSession {
        private final LinkChannel channel;
        private @Nullable ReplicaPeer peer;
        private boolean isOver;

        Session(LinkChannel channel) {
            this.channel = channel;
        }

        private void connect(PeerIdentity identity) {
            if (isOver) {
                return;
            }
            try {
                peer = replica.connect(identity, agenda.nanos());
                session = this;
            } catch (LinkRefusedException e) {
                channel.close(e.refusal(), String.valueOf(e.getMessage()));
            }
        }

        boolean isOpen() {
            return peer != null && !isOver;
        }

        @Override
        public void received(byte[] received) {
            turn(() -> {
                if (peer != null && !isOver) {
                    replica.receive(peer, received, agenda.nanos());
                }
            });
        }

        @Override
        public void writable() {
            turn(() -> {});
        }

        @Override
        public void closed(String reason) {
            isOver = true;
            turn(() -> {
                if (peer != null) {
                    replica.disconnect(peer);
                }
            });
        }
    }
}
