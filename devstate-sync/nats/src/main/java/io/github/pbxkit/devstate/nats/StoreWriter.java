package io.github.pbxkit.devstate.nats;

import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.StateFrame;
import io.github.pbxkit.devstate.StateKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts what the replica says of our own states into the bucket, one value for each, in the order of their sequence numbers.
 * The head follows when the store has said that it has them. Used by one thread at a time.
 */
final class StoreWriter {

    /** Writes without waiting. */
    interface Bucket {
        /** @param onStored called when the store has it, by the thread that uses the writer */
        void put(String key, StoreValue value, Runnable onStored);

        void remove(String key, Runnable onStored);
    }

    private final String own;
    private final long instance;
    private final Bucket bucket;
    private final Set<String> keys;
    private final Deque<Batch> batches = new ArrayDeque<>();
    private final Set<String> snapshotKeys = new HashSet<>();

    /** What was handed to the bucket in this epoch, and the sum of that. */
    private final Map<StateKey, Long> written = new HashMap<>();

    private final StoreSum sum = new StoreSum();

    private @Nullable Epoch epoch;
    private boolean isInSnapshot;
    private StateFrame.@Nullable Beat beat;

    /** The store said that it has everything up to here. */
    private long stored;

    private long headUpTo = -1;
    private int unstored;

    /** What one frame made; when the store has it, it has everything up to here. */
    private static final class Batch {
        final long upTo;
        int missing;

        Batch(long upTo) {
            this.upTo = upTo;
        }
    }

    /** @param present what the store has of us */
    StoreWriter(String own, long instance, OwnStored present, Bucket bucket) {
        this.own = own;
        this.instance = instance;
        this.keys = new HashSet<>(present.keys());
        this.bucket = bucket;
        StoreValue.Head head = present.head();
        if (head != null && (head.instance() != instance || present.isWhole())) {
            epoch = head.epoch(); // of an earlier process maybe: the replica has to go past it
            stored = head.upTo();
            headUpTo = head.upTo();
            present.sequences().forEach(this::wrote);
        }
        // Otherwise the store lost something of ours, or got it after the head: everything is written again.
    }

    private void wrote(StateKey key, long seq) {
        Long before = written.put(key, seq);
        if (before != null) {
            sum.subtract(key, before);
        }
        sum.add(key, seq);
    }

    /** How many writes the store has not confirmed. */
    int unstored() {
        return unstored;
    }

    /** What the store has of us, as far as it said so. */
    List<StateFrame.Held> held() {
        Epoch now = epoch;
        return now == null || isInSnapshot ? List.of() : List.of(new StateFrame.Held(own, now, stored));
    }

    /** What the store has of us now, foreign hands' work included: the next snapshot removes what is not ours. */
    void keysAre(Set<String> present) {
        keys.addAll(present);
    }

    void snapshot(StateFrame.Snapshot part) {
        if (!part.origin().equals(own)) {
            return;
        }
        if (part.from() == 0) {
            snapshotKeys.clear();
            batches.clear();
            written.clear();
            sum.clear();
            epoch = part.epoch();
            stored = 0;
            headUpTo = -1;
            isInSnapshot = true;
        }
        Batch batch = begin(part.upTo());
        put(part.epoch(), part.from(), part.entries(), batch);
        part.entries().forEach(entry -> snapshotKeys.add(key(entry)));
        if (part.isLast()) {
            removeOthers(batch);
            isInSnapshot = false;
        }
        settle();
    }

    void delta(StateFrame.Delta delta) {
        if (delta.origin().equals(own) && delta.epoch().equals(epoch)) {
            put(delta.epoch(), delta.from(), delta.entries(), begin(delta.upTo()));
            settle();
        }
    }

    private Batch begin(long upTo) {
        Batch batch = new Batch(upTo);
        batches.add(batch);
        return batch;
    }

    private void put(Epoch of, long from, List<StateFrame.Entry> entries, Batch batch) {
        long after = from;
        for (StateFrame.Entry entry : entries) {
            String key = key(entry);
            keys.add(key);
            wrote(new StateKey(own, entry.number(), entry.kind()), entry.seq());
            sent(batch);
            bucket.put(key, new StoreValue.State(instance, of, after, entry.seq(), entry.value()), () -> stored(batch));
            after = entry.seq();
        }
    }

    private String key(StateFrame.Entry entry) {
        return StoreKey.of(new StateKey(own, entry.number(), entry.kind()));
    }

    /** What a snapshot does not have is gone. */
    private void removeOthers(Batch batch) {
        for (String key : List.copyOf(keys)) {
            if (!snapshotKeys.contains(key)) {
                keys.remove(key);
                sent(batch);
                bucket.remove(key, () -> stored(batch));
            }
        }
        snapshotKeys.clear();
    }

    private void sent(Batch batch) {
        batch.missing++;
        unstored++;
    }

    private void stored(Batch batch) {
        batch.missing--;
        unstored--;
        settle();
    }

    /** Batches before one that is not stored yet count, later ones do not. */
    private void settle() {
        for (Batch first = batches.peek(); first != null && first.missing == 0; first = batches.peek()) {
            batches.poll();
            stored = Math.max(stored, first.upTo);
        }
    }

    /** Our sign of life, as the replica just made it. */
    void beat(StateFrame.Beat sign) {
        Epoch now = epoch;
        if (now != null && sign.tag() == StateFrame.Beat.tag(own, now)) {
            beat = sign;
            writeHead();
        }
    }

    /** Whether the head says less than the store has. */
    boolean isHeadDue() {
        return beat != null && isWhole() && stored > headUpTo;
    }

    /** A head tells of an epoch only after everything of its snapshot is there. */
    private boolean isWhole() {
        return !isInSnapshot && (headUpTo >= 0 || batches.isEmpty());
    }

    /** Whether nobody was told of this epoch yet. */
    boolean isNew() {
        return headUpTo < 0;
    }

    void writeHead() {
        StateFrame.Beat sign = beat;
        Epoch now = epoch;
        if (sign == null || now == null || !isWhole()) {
            return;
        }
        headUpTo = stored;
        unstored++;
        bucket.put(
                StoreKey.head(own),
                new StoreValue.Head(
                        instance,
                        now,
                        stored,
                        sign.number(),
                        sign.lease(),
                        sign.isSourceUp(),
                        sign.isLeaving(),
                        sum.value()),
                () -> unstored--);
    }
}
