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

    private StoreValue.@Nullable Head head;

    /** Of the states that belong to the head. */
    private final StoreSum sum = new StoreSum();

    /** The highest beat that was written after we came, or -1. */
    private long heardBeat = -1;

    /** Something is missing, by the head. */
    private boolean isMissing;

    private long missingSince;
    private long lastReadAt;

    /** Something was refused or could not be read, so the sum cannot come out right. */
    private boolean isPartial;

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

    void put(StateKey key, StoreValue.State state, long nanos) {
        lastReadAt = nanos;
        StoreValue.State before = states.put(key, state);
        if (before != null && isCurrent(before)) {
            sum.subtract(key, before.seq());
        }
        if (isCurrent(state)) {
            sum.add(key, state.seq());
        }
    }

    void forget(StateKey key) {
        StoreValue.State before = states.remove(key);
        if (before != null && isCurrent(before)) {
            sum.subtract(key, before.seq());
        }
    }

    /** There is something of this server that cannot be kept. */
    void leftOut() {
        isPartial = true;
    }

    StoreValue.@Nullable Head head() {
        return head;
    }

    /** From now on this head counts. Nobody is told yet. */
    void head(StoreValue.Head next) {
        StoreValue.Head before = head;
        head = next;
        boolean isSameLife =
                before != null && before.epoch().equals(next.epoch()) && before.instance() == next.instance();
        if (!isSameLife) {
            sum.clear();
            states.forEach((key, state) -> {
                if (isCurrent(state)) {
                    sum.add(key, state.seq());
                }
            });
        }
    }

    /** Whether what was read is exactly what the server had written before its head. */
    boolean isWhole() {
        StoreValue.Head now = head;
        return now != null && now.sum() == sum.value();
    }

    // ---- what should have come before the head

    /** Compares with the head that just came. True if something begins to be missing now. */
    boolean beginsToMiss(long nanos) {
        boolean wasMissing = isMissing;
        isMissing = !isPartial && !isWhole();
        if (!isMissing || wasMissing) {
            return false;
        }
        missingSince = nanos;
        lastReadAt = nanos;
        return true;
    }

    boolean isMissing() {
        return isMissing;
    }

    /**
     * Whether what is missing will not come any more. While states come, one of them may have taken the place of the missing
     * one in the bucket, and the next head comes out right.
     */
    boolean isLost(long nanos, long quietNanos, long longestNanos) {
        return isMissing && (nanos - lastReadAt >= quietNanos || nanos - missingSince >= longestNanos);
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
        long upTo = reached(now, entries);
        toldEpoch = now.epoch();
        told = upTo;
        isAhead = !entries.isEmpty() && entries.get(entries.size() - 1).seq() > upTo;
        List<StateFrame> frames = parts(now.epoch(), upTo, entries);
        if (!isWhole()) {
            // A replica that has this life up to there already takes nothing more from a snapshot.
            frames.addAll(deltas(now.epoch(), entries));
        }
        return frames;
    }

    /** Up to where nothing is missing. A head alone does not prove that: the store may have left out what came before it. */
    private long reached(StoreValue.Head now, List<StateFrame.Entry> entries) {
        long upTo = isWhole() ? now.upTo() : now.epoch().equals(toldEpoch) ? told : 0;
        for (StateFrame.Entry entry : entries) {
            StoreValue.State state = states.get(keyOf(entry));
            if (state != null && entry.seq() > upTo && state.after() <= upTo) {
                upTo = entry.seq();
            }
        }
        return upTo;
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
        List<List<StateFrame.Entry>> cut = cut(entries);
        long from = 0;
        for (int i = 0; i < cut.size(); i++) {
            List<StateFrame.Entry> part = cut.get(i);
            boolean isLast = i == cut.size() - 1;
            long reached =
                    isLast ? upTo : Math.min(upTo, part.get(part.size() - 1).seq());
            parts.add(new StateFrame.Snapshot(name, epoch, isLast, 0, from, reached, part));
            from = reached;
        }
        return parts;
    }

    /** Everything once more, without a word on whether that is all. */
    private List<StateFrame> deltas(Epoch epoch, List<StateFrame.Entry> entries) {
        return cut(entries).stream()
                .<StateFrame>map(part -> new StateFrame.Delta(name, epoch, 0, 0, part))
                .toList();
    }

    /** Pieces that fit into a frame; one at least. */
    private static List<List<StateFrame.Entry>> cut(List<StateFrame.Entry> entries) {
        List<List<StateFrame.Entry>> pieces = new ArrayList<>();
        int from = 0;
        int length = LONGEST_HEAD;
        for (int i = 0; i < entries.size(); i++) {
            length += length(entries.get(i));
            if (length > LONGEST_FRAME) {
                pieces.add(entries.subList(from, i));
                from = i;
                length = LONGEST_HEAD + length(entries.get(i));
            }
        }
        pieces.add(entries.subList(from, entries.size()));
        return pieces;
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
     * The server said what it has written: all of that should have come before.
     *
     * @return frames that make the replica's knowledge whole, mostly none
     */
    List<StateFrame> settled(StoreValue.Head said) {
        head(said);
        boolean isMore = isWhole() && told < said.upTo();
        if (!said.epoch().equals(toldEpoch) || isAhead && isMore) {
            return snapshot();
        }
        List<StateFrame> frames = new ArrayList<>(flush());
        if (isMore && told < said.upTo()) {
            frames.add(new StateFrame.Delta(name, said.epoch(), told, said.upTo(), List.of()));
            told = said.upTo();
        }
        return frames;
    }

    /** A head that was written after we came. Whether it is a sign of life that was not heard before. */
    boolean hears(StoreValue.Head said) {
        StoreValue.Head before = head;
        boolean isNewLife = before == null || !before.epoch().equals(said.epoch());
        boolean isNews = isNewLife || said.beat() > heardBeat;
        heardBeat = isNews ? said.beat() : heardBeat;
        return isNews;
    }

    /** Whether it was heard of since we came. */
    boolean isHeard() {
        return heardBeat >= 0;
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
