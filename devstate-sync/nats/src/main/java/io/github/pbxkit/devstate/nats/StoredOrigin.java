package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateFrame;
import io.github.pbxkit.devstate.StateKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the store has of one server, and what of that the replica was told. The states are kept, so that the whole can be told
 * again at any time without asking the store.
 */
final class StoredOrigin {
    private static final int LONGEST_FRAME = 60_000;
    private static final int LONGEST_HEAD = 200;
    private static final int LONGEST_DEVICE = 45;
    private static final int LONGEST_VALUE = 600;
    private static final int MOST_WAITING = LONGEST_FRAME / LONGEST_VALUE;

    final String name;

    StoreValue.@Nullable Head head;

    private final Map<StateKey, StoreValue.State> states = new HashMap<>();

    /** The life that the replica was told of. */
    private @Nullable Epoch toldEpoch;

    /** The replica has everything up to here, if no frame got lost on the way to it. */
    private long told;

    /** States were told that came after a gap: what is in the gap may come, or may have been replaced. */
    private boolean isAhead;

    private final List<StateFrame.Entry> waiting = new ArrayList<>();
    private long waitingUpTo;

    StoredOrigin(String name) {
        this.name = name;
    }

    int size() {
        return states.size();
    }

    boolean has(StateKey key) {
        return states.containsKey(key);
    }

    void put(StateKey key, StoreValue.State state) {
        states.put(key, state);
    }

    void forget(StateKey key) {
        states.remove(key);
    }

    /** Whether this belongs to the life and to the process that the server's head tells of. */
    boolean isCurrent(StoreValue.State state) {
        StoreValue.Head now = head;
        return now != null && state.epoch().equals(now.epoch()) && state.instance() == now.instance();
    }

    /** Whether it says that it is of the life that the head tells of, and another process wrote it. */
    boolean isStrange(StoreValue.State state) {
        StoreValue.Head now = head;
        return now != null && state.epoch().equals(now.epoch()) && state.instance() != now.instance();
    }

    // ---- everything

    /** The replica is told everything, whatever it was told before. */
    List<StateFrame> snapshot() {
        StoreValue.Head now = head;
        waiting.clear();
        if (now == null) {
            return List.of();
        }
        List<StateFrame.Entry> entries = currentEntries();
        long upTo = now.upTo();
        for (StateFrame.Entry entry : entries) {
            StoreValue.State state = states.get(keyOf(entry));
            if (state != null && entry.seq() > upTo && state.after() <= upTo) {
                upTo = entry.seq();
            }
        }
        toldEpoch = now.epoch();
        told = upTo;
        isAhead = !entries.isEmpty() && entries.get(entries.size() - 1).seq() > upTo;
        return parts(now.epoch(), upTo, entries);
    }

    private List<StateFrame.Entry> currentEntries() {
        List<StateFrame.Entry> entries = new ArrayList<>();
        states.forEach((key, state) -> {
            if (isCurrent(state)) {
                entries.add(entry(key, state));
            }
        });
        entries.sort(Comparator.comparingLong(StateFrame.Entry::seq));
        // Two keys with one number: somebody else's hand. The replica would refuse the whole frame.
        for (int i = entries.size() - 1; i > 0; i--) {
            if (entries.get(i).seq() == entries.get(i - 1).seq()) {
                entries.remove(i);
            }
        }
        return entries;
    }

    private List<StateFrame> parts(Epoch epoch, long upTo, List<StateFrame.Entry> entries) {
        List<StateFrame> parts = new ArrayList<>();
        List<StateFrame.Entry> part = new ArrayList<>();
        long from = 0;
        int length = LONGEST_HEAD;
        for (StateFrame.Entry entry : entries) {
            length += length(entry);
            if (length > LONGEST_FRAME) {
                long reached = Math.min(upTo, part.get(part.size() - 1).seq());
                parts.add(new StateFrame.Snapshot(name, epoch, false, 0, from, reached, part));
                part.clear();
                from = reached;
                length = LONGEST_HEAD + length(entry);
            }
            part.add(entry);
        }
        parts.add(new StateFrame.Snapshot(name, epoch, true, 0, from, upTo, part));
        return parts;
    }

    private static int length(StateFrame.Entry entry) {
        return entry.kind() == KeyKind.DEVICE ? LONGEST_DEVICE : LONGEST_VALUE;
    }

    private StateKey keyOf(StateFrame.Entry entry) {
        return new StateKey(name, entry.number(), entry.kind());
    }

    private static StateFrame.Entry entry(StateKey key, StoreValue.State state) {
        return new StateFrame.Entry(state.seq(), key.number(), key.kind(), state.value());
    }

    // ---- changes

    /**
     * A state came. Mostly it waits for others that come at the same moment, until {@link #flush}.
     *
     * @return frames that have to go out now
     */
    List<StateFrame> changed(StateKey key, StoreValue.State state) {
        Epoch epoch = toldEpoch;
        if (epoch == null || !epoch.equals(state.epoch()) || !isCurrent(state)) {
            return List.of(); // the head of its epoch is still to come, and everything is told then
        }
        long reached = waiting.isEmpty() ? told : waitingUpTo;
        if (state.seq() > reached && state.after() <= reached) {
            List<StateFrame> before = waiting.size() >= MOST_WAITING ? flush() : List.of();
            waiting.add(entry(key, state));
            waitingUpTo = state.seq();
            return before;
        }
        List<StateFrame> frames = new ArrayList<>(flush());
        boolean isRepeated = state.seq() <= told;
        isAhead |= !isRepeated;
        long from = isRepeated ? state.seq() - 1 : told;
        long upTo = isRepeated ? state.seq() : told;
        frames.add(new StateFrame.Delta(name, epoch, from, upTo, List.of(entry(key, state))));
        return frames;
    }

    /** What waits, as one frame; mostly nothing does. */
    List<StateFrame> flush() {
        Epoch epoch = toldEpoch;
        if (waiting.isEmpty() || epoch == null) {
            return List.of();
        }
        StateFrame frame = new StateFrame.Delta(name, epoch, told, waitingUpTo, waiting);
        told = waitingUpTo;
        waiting.clear();
        return List.of(frame);
    }

    /** Whether a head may take the place of the one that is known: of the same process, or of a later life. */
    boolean mayFollow(StoreValue.Head said) {
        StoreValue.Head before = head;
        int order = before == null ? 1 : said.epoch().compareTo(before.epoch());
        return order > 0 || order == 0 && before != null && said.instance() == before.instance();
    }

    /**
     * The server said what it has written: all of that came before.
     *
     * @return frames that make the replica's knowledge whole, mostly none
     */
    List<StateFrame> settled(StoreValue.Head said) {
        head = said;
        if (!said.epoch().equals(toldEpoch) || isAhead && told < said.upTo()) {
            return snapshot();
        }
        List<StateFrame> frames = new ArrayList<>(flush());
        if (told < said.upTo()) {
            frames.add(new StateFrame.Delta(name, said.epoch(), told, said.upTo(), List.of()));
            told = said.upTo();
        }
        return frames;
    }

    /** The sign of life in the head. */
    StateFrame beat(StoreValue.Head from) {
        return new StateFrame.Beats(List.of(new StateFrame.Beat(
                StateFrame.Beat.tag(name, from.epoch()),
                from.isUp(),
                from.isLeaving(),
                from.beat(),
                told,
                Duration.ZERO,
                from.lease())));
    }
}
