package io.github.pbxkit.devstate;

import io.github.pbxkit.devstate.OriginState.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One node's copy of everybody's states, as a pure state machine: no threads, no clock, no I/O, no randomness but what
 * the options hand in. Each key has one writer, its origin; news is told from old news by epoch and sequence number, so
 * frames may be lost, repeated or come in any order, and all copies still end up alike.
 *
 * <p>How to drive it, always from one thread, with a monotonic time in nanoseconds that never goes back:
 *
 * <ol>
 *   <li>{@link #sourceUp} with a snapshot whenever the own Asterisk is there (again), {@link #set} and {@link #remove}
 *       for each later change, {@link #sourceDown} when it is lost. Before the first snapshot the replica says nothing
 *       about its own origin.
 *   <li>{@link #connect} when a link has a peer, {@link #receive} for each frame of it, {@link #disconnect} when it is
 *       lost. {@link #tick} when {@link #nextTick} has come.
 *   <li>After each of these: {@link #poll} each peer that can be written to, until it gives no more frame. A slow peer is
 *       simply polled later: what it gets then is the newest.
 * </ol>
 *
 * What is to be shown comes through the {@link ReplicaListener}. {@link ReplicaLoop} does the driving for threads and
 * links. Not thread-safe.
 */
public final class Replica {
    /** Longest frame in bytes; longer ones are refused. */
    public static final int MAX_FRAME = 65_536;

    /** {@link #poll} needs an array of at least this size. */
    public static final int MIN_FRAME = Outbox.LEAST_ROOM;

    final ReplicaOptions options;
    final MergeRules rules;
    final List<OriginState> origins = new ArrayList<>();

    /** Grows whenever there may be something new to send. */
    long version;

    private final ReplicaListener listener;
    private final Inbox inbox;
    private final Outbox outbox;
    private final OwnOrigin own;
    private final List<ReplicaPeer> peers = new ArrayList<>();
    private final long[] refusals = new long[Refusal.values().length];
    private long now;
    private long nextBeat;
    private long nextDigest;

    /**
     * Makes a replica that knows nothing yet.
     *
     * @param options how it behaves
     * @param listener hears what is to be shown
     * @param now the time
     */
    public Replica(ReplicaOptions options, ReplicaListener listener, long now) {
        this(options, listener, now, MergeRules.RIGHT);
    }

    Replica(ReplicaOptions options, ReplicaListener listener, long now, MergeRules rules) {
        this.options = Objects.requireNonNull(options, "options");
        this.listener = Objects.requireNonNull(listener, "listener");
        this.rules = rules;
        this.now = now;
        nextBeat = now;
        nextDigest = now + options.digest;
        own = new OwnOrigin(this, add(options.origin), listener);
        inbox = new Inbox(this);
        outbox = new Outbox(this);
    }

    // ---- our own origin

    /**
     * Our Asterisk is there, and this is everything that it has. Only differences to what is known count as changes.
     *
     * @param states the values of all keys of our own origin; others are a misuse
     * @param now the time
     * @return how many keys changed or were removed
     */
    public int sourceUp(Map<StateKey, ? extends StateValue> states, long now) {
        advance(now);
        Set<StateKey> gone = new HashSet<>();
        forEach(own.state, (key, value) -> gone.add(key));
        int changes = 0;
        for (Map.Entry<StateKey, ? extends StateValue> entry : states.entrySet()) {
            gone.remove(entry.getKey());
            changes += set(entry.getKey(), entry.getValue()) ? 1 : 0;
        }
        for (StateKey key : gone) {
            changes += remove(key) ? 1 : 0;
        }
        own.sourceUp(now);
        return changes;
    }

    /**
     * Our Asterisk is gone: others show our states as {@link DeadPolicy} says after their grace, until
     * {@link #sourceUp}.
     *
     * @param now the time
     */
    public void sourceDown(long now) {
        advance(now);
        own.sourceDown(now);
    }

    /**
     * A key of our own has this value now.
     *
     * @param key of our own origin
     * @param value of the key's kind
     * @return true if that is a change
     */
    public boolean set(StateKey key, StateValue value) {
        if (value.kind() != key.kind()) {
            throw new IllegalArgumentException("a key of kind " + key.kind() + " cannot hold " + value);
        }
        return own.set(key, value);
    }

    /**
     * A key of our own is gone.
     *
     * @param key of our own origin
     * @return true if it was there
     */
    public boolean remove(StateKey key) {
        return own.remove(key);
    }

    /**
     * Says goodbye: the next {@link #poll} of each peer gives a frame after which our states go dark at once, instead of
     * after a lease.
     *
     * @param now the time
     */
    public void leave(long now) {
        advance(now);
        own.leave(now);
    }

    /**
     * The present life of our own origin.
     *
     * @return the epoch
     */
    public Epoch epoch() {
        return own.state.table().epoch;
    }

    // ---- peers

    /**
     * A link has a peer, who proved who it is.
     *
     * @param identity who it is
     * @param now the time
     * @return the peer, to be polled at once
     * @throws LinkRefusedException if it has our name, or the name of another peer that is there and well
     */
    public ReplicaPeer connect(PeerIdentity identity, long now) {
        advance(now);
        if (identity.origin().equals(options.origin)) {
            throw duplicate(identity.origin(), "which is this server's own name");
        }
        for (ReplicaPeer peer : List.copyOf(peers)) {
            if (peer.identity().origin().equals(identity.origin())) {
                replace(peer, identity);
            }
        }
        ReplicaPeer peer = new ReplicaPeer(identity, now, options, rules);
        peers.add(peer);
        return peer;
    }

    private void replace(ReplicaPeer present, PeerIdentity newcomer) {
        boolean lives = now - present.heardAt < options.lease();
        if (present.identity().instance() != newcomer.instance()) {
            if (lives) {
                throw duplicate(newcomer.origin(), "and another process of that name is connected and well");
            }
        } else if (lives && !isPreferred(present.identity(), newcomer)) {
            refuse(Refusal.ALREADY_CONNECTED);
            throw new LinkRefusedException(
                    Refusal.ALREADY_CONNECTED, "the server " + newcomer.origin() + " is connected already");
        }
        disconnect(present);
    }

    /** Of two connections that were made from both ends, both ends keep the same one. */
    private boolean isPreferred(PeerIdentity present, PeerIdentity newcomer) {
        boolean firstDials = options.origin.compareTo(newcomer.origin()) < 0;
        return present.dialed() == newcomer.dialed() || newcomer.dialed() == firstDials;
    }

    private LinkRefusedException duplicate(String origin, String why) {
        refuse(Refusal.DUPLICATE_ORIGIN);
        return new LinkRefusedException(
                Refusal.DUPLICATE_ORIGIN,
                "a server calls itself " + origin + ", " + why + ": give each server a name of its own");
    }

    /**
     * The connection to a peer is over. What is known stays; its origin goes dark when its lease is over, unless it is
     * heard through others.
     *
     * @param peer from {@link #connect}
     */
    public void disconnect(ReplicaPeer peer) {
        peer.open = false;
        peers.remove(peer);
    }

    /**
     * Takes a frame. Whatever its bytes are, nothing is thrown; what is wrong is counted in {@link #refusals}.
     *
     * @param peer who sent it
     * @param frame the frame; not kept
     * @param now the time
     */
    public void receive(ReplicaPeer peer, byte[] frame, long now) {
        advance(now);
        if (!peer.open) {
            return;
        }
        if (peer.takesToken(now, options.maxFrames)) {
            inbox.receive(peer, frame, now);
        } else {
            refuse(Refusal.FLOOD);
        }
    }

    /**
     * Makes the next frame for a peer, of what is newest now.
     *
     * @param peer who can be written to
     * @param into where the frame goes, from 0 on; between {@link #MIN_FRAME} and {@link #MAX_FRAME} bytes long
     * @param now the time
     * @return how long the frame is; 0 if there is nothing to send
     */
    public int poll(ReplicaPeer peer, byte[] into, long now) {
        if (into.length < MIN_FRAME || into.length > MAX_FRAME) {
            throw new IllegalArgumentException(
                    "the array has " + into.length + " bytes, not " + MIN_FRAME + " to " + MAX_FRAME);
        }
        advance(now);
        return peer.open ? outbox.poll(peer, into, now) : 0;
    }

    // ---- time

    /**
     * Does what is due: beats, leases, comparisons.
     *
     * @param now the time
     */
    public void tick(long now) {
        advance(now);
        if (now - nextBeat >= 0) {
            nextBeat = Math.max(nextBeat + options.beat, now + options.beat / 2);
            own.beat(now);
            askUnheard();
        }
        for (OriginState origin : origins) {
            judge(origin, now);
        }
        if (now - nextDigest >= 0) {
            nextDigest = now + options.digest;
            peers.forEach(peer -> peer.digestDue = true);
            sweep();
        }
    }

    /**
     * When {@link #tick} has something to do next, if nothing else happens.
     *
     * @return a time
     */
    public long nextTick() {
        long next = Math.min(nextBeat, nextDigest);
        for (OriginState origin : origins) {
            if (!origin.own) {
                next = Math.min(next, origin.judgeAgainAt(now, options.sourceGrace));
            }
        }
        for (ReplicaPeer peer : peers) {
            // What is due already goes out as soon as the peer can be written to: no tick makes that come sooner.
            next = peer.relayAt > now ? Math.min(next, peer.relayAt) : next;
        }
        return next;
    }

    private void advance(long to) {
        long gap = to - now;
        now = Math.max(now, to);
        if (gap >= options.lease()) {
            wasAway();
        }
    }

    /** This process stood still. The others were not heard for that reason alone: compare first, judge after. */
    private void wasAway() {
        long benefit = now - Math.max(0, options.lease() - 2 * options.beat);
        for (OriginState origin : origins) {
            if (!origin.own && origin.shown == Shown.ALIVE) {
                origin.beatAt = Math.max(origin.beatAt, benefit);
            }
        }
        for (ReplicaPeer peer : peers) {
            peer.heardAt = now;
            peer.repair(now);
        }
    }

    /** A comparison that got lost is asked for again. */
    private void askUnheard() {
        for (ReplicaPeer peer : peers) {
            peer.digestDue |= !peer.digestSeen;
        }
    }

    // ---- tombstones

    private void sweep() {
        for (OriginState origin : origins) {
            if (origin.hasTable() && origin.table().tombstones() > 0) {
                OriginTable table = origin.table();
                table.sweep(rules.sweepable(knownToAll(origin, table), table.upTo), rules);
            }
        }
    }

    private long knownToAll(OriginState origin, OriginTable table) {
        long known = table.upTo;
        for (ReplicaPeer peer : peers) {
            if (peer.wants(origin)) {
                Mark mark = peer.mark(origin.index);
                boolean same = mark.saidEpoch != null && mark.saidEpoch.equals(table.epoch);
                known = Math.min(known, same ? mark.saidUpTo : 0);
            }
        }
        return known;
    }

    /** More removed keys than present ones: forget them. Peers that lag get a snapshot. */
    void boundTombstones(OriginTable table) {
        if (table.tombstones() > 1024 && table.tombstones() > table.live()) {
            table.sweep(table.upTo, rules);
        }
    }

    // ---- origins

    OriginState add(String name) {
        OriginState origin = new OriginState(name, origins.size(), name.equals(options.origin), options.lease());
        origins.add(origin);
        return origin;
    }

    /** Whether peers may be told about it. */
    boolean isPublic(OriginState origin) {
        return !origin.own || own.isPublic();
    }

    long now() {
        return now;
    }

    void ownSeen(Epoch epoch, long upTo, long now) {
        own.seen(epoch, upTo, now);
    }

    boolean ownBeatSeen(int tag, long beat, long now) {
        return own.beatSeen(tag, beat, now);
    }

    void beatCame(OriginState origin, SignOfLife beat, long now) {
        boolean first = origin.beat < 0;
        origin.beat = beat.number();
        origin.beatAt = first ? beat.sentAt() : Math.max(origin.beatAt, beat.sentAt());
        origin.beatStamp = ++version;
        origin.lease = beat.lease() > 0 ? beat.lease() : options.lease();
        if (origin.sourceUp && !beat.isSourceUp()) {
            origin.sourceDownAt = now;
        }
        origin.sourceUp = beat.isSourceUp();
        origin.left = beat.isLeaving();
    }

    /** What was heard of this life before its states came counts now. */
    private void takeEarlyBeats(OriginState origin, long now) {
        for (ReplicaPeer peer : peers) {
            SignOfLife beat = peer.earlyBeats.take(origin.tag());
            if (beat != null
                    && peer.identity().mayExport().test(origin.name)
                    && rules.renewsLease(beat.number(), origin.beat)) {
                beatCame(origin, beat, now);
            }
        }
    }

    /** Shows or hides an origin if what is known of it says so. */
    void judge(OriginState origin, long now) {
        if (origin.own || !origin.hasTable()) {
            return;
        }
        Shown shown = origin.judge(now, options.sourceGrace);
        if (shown == origin.shown) {
            return;
        }
        Shown before = origin.shown;
        origin.shown = shown;
        boolean all = before == Shown.NOT_YET;
        OriginTable table = origin.table();
        for (int row = table.first(); row >= 0; row = table.next(row)) {
            StateValue value = table.value(row);
            if (value != null && (all || !options.deadPolicy.shown(value).equals(value))) {
                listener.onView(key(origin, table, row), shownOf(origin, value));
            }
        }
        listener.onOrigin(origin.status(now));
    }

    /** A value came in: shows it if it makes a difference. */
    void show(OriginState origin, OriginTable table, int row) {
        StateValue value = table.value(row);
        if (origin.shown == Shown.NOT_YET) {
            return;
        }
        if (value == null) {
            listener.onView(key(origin, table, row), null);
        } else if (origin.shown == Shown.ALIVE || options.deadPolicy == DeadPolicy.KEEP || table.isNew(row)) {
            listener.onView(key(origin, table, row), shownOf(origin, value));
        }
    }

    private StateValue shownOf(OriginState origin, StateValue value) {
        return origin.shown == Shown.ALIVE ? value : options.deadPolicy.shown(value);
    }

    private static StateKey key(OriginState origin, OriginTable table, int row) {
        return new StateKey(origin.name, table.number(row), KeyKind.ofCode(table.kind(row)));
    }

    /** A whole snapshot came. */
    void install(OriginState origin, OriginTable next, long now) {
        OriginTable before = origin.hasTable() ? origin.table() : null;
        boolean sameEpoch = before != null && before.epoch.equals(next.epoch);
        if (before != null && sameEpoch) {
            if (next.upTo <= before.upTo) {
                return; // nothing that is not known
            }
            keepNewer(before, next);
        }
        origin.install(next, now);
        version++;
        if (before != null && origin.shown != Shown.NOT_YET) {
            showDifference(origin, before, next);
        }
        if (!sameEpoch) {
            takeEarlyBeats(origin, now);
        }
        judge(origin, now);
        if (!sameEpoch) {
            listener.onOrigin(origin.status(now));
        }
    }

    private static void keepNewer(OriginTable before, OriginTable next) {
        for (int row = before.after(next.upTo); row >= 0; row = before.next(row)) {
            next.mergeFrom(before, row);
        }
    }

    private void showDifference(OriginState origin, OriginTable before, OriginTable next) {
        for (int row = before.first(); row >= 0; row = before.next(row)) {
            int now = before.findIn(next, row);
            if (!before.isTombstone(row) && (now < 0 || next.isTombstone(now))) {
                listener.onView(key(origin, before, row), null);
            }
        }
        for (int row = next.first(); row >= 0; row = next.next(row)) {
            StateValue value = next.value(row);
            if (value != null) {
                int old = next.findIn(before, row);
                StateValue shown = old < 0 ? null : before.value(old);
                StateValue was = shown == null ? null : shownOf(origin, shown);
                if (!shownOf(origin, value).equals(was)) {
                    listener.onView(key(origin, next, row), shownOf(origin, value));
                }
            }
        }
    }

    // ---- reading

    /**
     * What is to be shown of a key.
     *
     * @param key of any origin
     * @return the state, for an origin that is gone what {@link DeadPolicy} says; empty if the key is not known
     */
    public Optional<StateValue> view(StateKey key) {
        OriginState origin = find(key.origin());
        if (origin == null || !origin.hasTable()) {
            return Optional.empty();
        }
        int row = origin.table().find(key.number(), key.kind().code());
        StateValue value = row < 0 ? null : origin.table().value(row);
        return value == null ? Optional.empty() : Optional.of(origin.own ? value : shownOf(origin, value));
    }

    /**
     * Which piece of news made a key what it is.
     *
     * @param key of any origin
     * @return its version, that of its removal too as long as that is remembered; empty if the key is not known
     */
    public Optional<StateVersion> version(StateKey key) {
        OriginState origin = find(key.origin());
        if (origin == null || !origin.hasTable()) {
            return Optional.empty();
        }
        OriginTable table = origin.table();
        int row = table.find(key.number(), key.kind().code());
        return row < 0 ? Optional.empty() : Optional.of(new StateVersion(table.epoch, table.seq(row)));
    }

    /**
     * Walks through all keys of an origin, with what is to be shown of them.
     *
     * @param origin its name
     * @param visitor is given each key
     */
    public void forEach(String origin, BiConsumer<StateKey, StateValue> visitor) {
        OriginState state = find(origin);
        if (state != null && state.hasTable()) {
            forEach(state, (key, value) -> visitor.accept(key, state.own ? value : shownOf(state, value)));
        }
    }

    private static void forEach(OriginState origin, BiConsumer<StateKey, StateValue> visitor) {
        OriginTable table = origin.table();
        for (int row = table.first(); row >= 0; row = table.next(row)) {
            StateValue value = table.value(row);
            if (value != null) {
                visitor.accept(key(origin, table, row), value);
            }
        }
    }

    /**
     * What is known of each origin, our own first.
     *
     * @return a snapshot
     */
    public List<OriginStatus> status() {
        return origins.stream()
                .filter(OriginState::hasTable)
                .map(origin -> origin.status(now))
                .toList();
    }

    /**
     * The peers that are connected.
     *
     * @return a snapshot
     */
    public List<ReplicaPeer> peers() {
        return List.copyOf(peers);
    }

    /**
     * What was refused since the start, and how often.
     *
     * @return only what happened at least once
     */
    public Map<Refusal, Long> refusals() {
        Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
        for (Refusal refusal : Refusal.values()) {
            if (refusals[refusal.ordinal()] > 0) {
                counts.put(refusal, refusals[refusal.ordinal()]);
            }
        }
        return counts;
    }

    void refuse(Refusal refusal) {
        refusals[refusal.ordinal()]++;
    }

    private @Nullable OriginState find(String name) {
        for (OriginState origin : origins) {
            if (origin.name.equals(name)) {
                return origin;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return "Replica of " + options.origin + ", " + origins.size() + " origins, " + peers.size() + " peers";
    }
}
