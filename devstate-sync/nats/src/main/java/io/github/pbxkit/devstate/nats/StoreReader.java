package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.StateFrame;
import io.github.pbxkit.devstate.StateKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes frames of what the bucket says, for as long as one connection lasts. At first only collects, until what we wrote
 * ourselves comes back: whatever comes after that was written after we came, so a beat there is a sign of life, and one
 * before it may be years old. Thread-safe.
 */
final class StoreReader {
    /** How long after the last state something that is missing may still come, and how long at most. */
    private static final long QUIET_NANOS = 300_000_000L;

    private static final long LONGEST_NANOS = 5_000_000_000L;
    private static final int MAX_KEYS = 250_000;
    private static final int MAX_ORIGINS = 1_000;

    /** What the rest of the link does about what is read. */
    interface Listener {
        /** Everything that was there is read. */
        void onLoaded();

        /** A process with our name says hello, or that we may not be here. */
        void onForeignHello(StoreValue.Hello hello);

        /** A process with our name writes. */
        void onForeignHead(StoreValue.Head head);

        /** Somebody changed or removed what is ours to write. */
        void onForeignWrite(String key);

        /** A server is in the store that is not among the peers. */
        void onStranger(String origin);

        void onRefused(Refusal refusal);

        /** States wait to be told, together with what comes in the same moment: {@link #flush} tells them. */
        void onWaiting();

        /** A peer has just come, and knows from nobody whether he lives. */
        void onPeerHello();

        /** The bucket did not say all that a server had written before its head: {@link #isLost} tells whether it still may. */
        void onMissing(String origin);

        /** For the replica, once it is there. */
        void onFrame(StateFrame frame);
    }

    private final String own;
    private final long instance;
    private final Predicate<String> peers;
    private final Listener listener;
    private final LongSupplier nanos;
    private final Lock lock = new ReentrantLock();
    private final Map<String, StoredOrigin> origins = new HashMap<>();
    private final Map<StateKey, StoreValue.State> ownStates = new HashMap<>();
    private final Set<String> ownKeys = new HashSet<>();
    private final Set<String> removedByUs = new HashSet<>();
    private final Set<String> strangers = new HashSet<>();
    private StoreValue.@Nullable Head ownHead;
    private long ownHello;
    private boolean isLoaded;
    private boolean isTelling;

    /**
     * @param peers whose states are taken
     * @param nanos the time, monotonic
     */
    StoreReader(String own, long instance, Predicate<String> peers, Listener listener, LongSupplier nanos) {
        this.own = own;
        this.instance = instance;
        this.peers = peers;
        this.listener = listener;
        this.nanos = nanos;
    }

    /** Called before anything is read, with the revision of our own hello. */
    void begin(long helloRevision) {
        ownHello = helloRevision;
    }

    /** What the store says of us, from before this connection. */
    StoreValue.@Nullable Head ownHead() {
        lock.lock();
        try {
            return ownHead;
        } finally {
            lock.unlock();
        }
    }

    /** What the store has of us. */
    OwnStored ownStored() {
        lock.lock();
        try {
            StoreValue.Head head = ownHead;
            Map<StateKey, Long> sequences = new HashMap<>();
            ownStates.forEach((key, state) -> {
                if (head != null && state.epoch().equals(head.epoch()) && state.instance() == head.instance()) {
                    sequences.put(key, state.seq());
                }
            });
            return new OwnStored(head, Set.copyOf(ownKeys), sequences);
        } finally {
            lock.unlock();
        }
    }

    /** We are about to remove one of our keys. */
    void removing(String key) {
        lock.lock();
        try {
            removedByUs.add(key);
        } finally {
            lock.unlock();
        }
    }

    /** Tells everything, from the beginning if that was done before. */
    void tell() {
        lock.lock();
        try {
            isTelling = true;
            for (StoredOrigin origin : origins.values()) {
                origin.snapshot().forEach(listener::onFrame);
                StoreValue.Head head = origin.head();
                if (head != null && (head.isLeaving() || origin.isHeard())) {
                    listener.onFrame(origin.beat(head));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    // ---- entries, in the order of the bucket

    void read(StoreEntry entry) {
        lock.lock();
        try {
            StoreKey key = StoreKey.parse(entry.key()).orElse(null);
            byte[] value = entry.value();
            if (key == null) {
                listener.onRefused(Refusal.BAD_NUMBER);
            } else if (key.origin().equals(own)) {
                readOwn(key, entry);
            } else if (value != null && value.length > StoreValue.LONGEST) {
                listener.onRefused(Refusal.FRAME_SIZE);
            } else if (!peers.test(key.origin())) {
                stranger(key.origin());
            } else {
                readPeer(key, entry);
            }
            if (!isLoaded && entry.revision() >= ownHello) {
                isLoaded = true;
                listener.onLoaded();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Written after we came: our own hello itself may never come back, if somebody else wrote that key meanwhile. */
    private boolean isLive(StoreEntry entry) {
        return entry.revision() > ownHello;
    }

    /** Counted once, and not with each of its beats. */
    private void stranger(String origin) {
        if (strangers.size() < MAX_ORIGINS && strangers.add(origin)) {
            listener.onStranger(origin);
        }
    }

    /** Tells what waits. */
    void flush() {
        lock.lock();
        try {
            for (StoredOrigin origin : origins.values()) {
                tell(origin.flush());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether something is still missing that {@link Listener#onMissing} told of. */
    boolean isMissing(String name) {
        lock.lock();
        try {
            StoredOrigin origin = origins.get(name);
            return origin != null && origin.isMissing();
        } finally {
            lock.unlock();
        }
    }

    /** Whether that will not come any more. */
    boolean isLost(String name) {
        lock.lock();
        try {
            StoredOrigin origin = origins.get(name);
            return origin != null && origin.isLost(nanos.getAsLong(), QUIET_NANOS, LONGEST_NANOS);
        } finally {
            lock.unlock();
        }
    }

    private void tell(List<StateFrame> frames) {
        if (isTelling) {
            frames.forEach(listener::onFrame);
        }
    }

    private void readPeer(StoreKey key, StoreEntry entry) {
        if (key.isHello()) {
            if (isLive(entry)) {
                listener.onPeerHello();
            }
            return;
        }
        StoredOrigin origin = origins.get(key.origin());
        if (origin == null) {
            if (origins.size() >= MAX_ORIGINS) {
                listener.onRefused(Refusal.TOO_MANY);
                return;
            }
            origin = new StoredOrigin(key.origin());
            origins.put(key.origin(), origin);
        }
        StateKey state = key.state();
        if (state == null) {
            readHead(origin, entry);
        } else if (!entry.isPut()) {
            origin.forget(state); // whose server writes it again, or said so before
        } else {
            readState(origin, state, entry);
        }
    }

    private void readState(StoredOrigin origin, StateKey key, StoreEntry entry) {
        StoreValue.State state = StoreValue.state(entry.value(), key.kind()).orElse(null);
        if (state == null) {
            origin.leftOut();
            listener.onRefused(Refusal.UNKNOWN_STATE);
        } else if (origin.isStrange(state)) {
            listener.onRefused(Refusal.NOT_ITS_ORIGIN);
        } else if (!origin.has(key) && origin.size() >= MAX_KEYS) {
            origin.leftOut();
            listener.onRefused(Refusal.TOO_MANY);
        } else {
            origin.put(key, state, nanos.getAsLong());
            if (isTelling) {
                tell(origin.changed(key, state));
                listener.onWaiting();
            }
        }
    }

    private void readHead(StoredOrigin origin, StoreEntry entry) {
        StoreValue.Head head = StoreValue.head(entry.value()).orElse(null);
        if (head == null) {
            listener.onRefused(Refusal.MALFORMED);
        } else if (!origin.mayFollow(head)) {
            listener.onRefused(Refusal.NOT_ITS_ORIGIN);
        } else {
            boolean isNews = isLive(entry) && origin.hears(head);
            if (!isTelling) {
                origin.head(head);
                return;
            }
            tell(origin.settled(head));
            if (isNews) {
                listener.onFrame(origin.beat(head));
            }
            if (origin.beginsToMiss(nanos.getAsLong())) {
                listener.onMissing(origin.name);
            }
        }
    }

    // ---- our own

    private void readOwn(StoreKey key, StoreEntry entry) {
        boolean isOld = entry.revision() < ownHello;
        if (key.isHello()) {
            StoreValue.hello(entry.value())
                    .filter(hello -> !isOld && hello.instance() != instance)
                    .ifPresent(listener::onForeignHello);
        } else if (key.isHead()) {
            StoreValue.Head head = StoreValue.head(entry.value()).orElse(null);
            if (isOld) {
                ownHead = head;
            } else if (head != null && head.instance() != instance) {
                listener.onForeignHead(head);
            }
        } else {
            readOwnState(key, entry, isOld);
        }
    }

    private void readOwnState(StoreKey key, StoreEntry entry, boolean isOld) {
        boolean isThere = entry.isPut();
        if (isThere) {
            ownKeys.add(entry.key());
        } else {
            ownKeys.remove(entry.key());
        }
        StateKey state = key.state();
        if (state == null) {
            return;
        }
        StoreValue.State written =
                isThere ? StoreValue.state(entry.value(), state.kind()).orElse(null) : null;
        if (isOld) {
            if (written != null) {
                ownStates.put(state, written);
            }
            return;
        }
        boolean isOurs = isThere ? written != null && written.instance() == instance : removedByUs.remove(entry.key());
        if (!isOurs) {
            listener.onForeignWrite(entry.key());
        }
    }
}
