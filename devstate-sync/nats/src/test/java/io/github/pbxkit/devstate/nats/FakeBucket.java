package io.github.pbxkit.devstate.nats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A bucket in the time of an {@link Agenda}. It keeps the last entry of each key, so one that was replaced before somebody
 * got to it is never seen by him. Each connection keeps the order of what it carries and takes its time.
 */
final class FakeBucket {
    /** How long anything is on its way, at most. */
    static final long SLOWEST_MILLIS = 20;

    /** How long it takes until a newcomer is given the first entry, at most. */
    static final long SLOWEST_WATCH_MILLIS = 400;

    private static final int MOST_NOTES = 60;

    private final Agenda agenda;
    private final Random random;
    private final TreeMap<Long, StoreEntry> entries = new TreeMap<>();
    private final Map<String, Long> revisions = new HashMap<>();
    private final List<Wire> wires = new ArrayList<>();
    private final Deque<String> story = new ArrayDeque<>();
    private long revision;

    FakeBucket(Agenda agenda, Random random) {
        this.agenda = agenda;
        this.random = random;
    }

    Wire connect(Consumer<String> onEnd) {
        Wire wire = new Wire(onEnd);
        wires.add(wire);
        return wire;
    }

    /** What was stored last, and when. */
    String story() {
        return String.join("\n", story);
    }

    void note(String what) {
        story.add(agenda.millis() + " " + what);
        if (story.size() > MOST_NOTES) {
            story.remove();
        }
    }

    private long store(String key, byte @Nullable [] value) {
        note(key + " " + (value == null ? "" : new String(value, StandardCharsets.US_ASCII)));
        Long before = revisions.put(key, ++revision);
        if (before != null) {
            entries.remove(before);
        }
        entries.put(revision, new StoreEntry(key, revision, value != null, value));
        List.copyOf(wires).forEach(Wire::wake);
        return revision;
    }

    private long delay(long most) {
        return random.nextLong(most + 1);
    }

    /** One connection. */
    final class Wire implements Store {
        private final Consumer<String> onEnd;
        private @Nullable Consumer<StoreEntry> reader;
        private boolean isOpen = true;
        private boolean isAwake;
        private long read;
        private long arrivesAt;
        private long confirmedAt;

        private Wire(Consumer<String> onEnd) {
            this.onEnd = onEnd;
        }

        @Override
        public long putNow(String key, StoreValue value) {
            return store(key, value.bytes());
        }

        @Override
        public CompletableFuture<?> put(String key, StoreValue value) {
            return send(key, value.bytes());
        }

        @Override
        public CompletableFuture<?> remove(String key) {
            return send(key, null);
        }

        private CompletableFuture<?> send(String key, byte @Nullable [] value) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            arrivesAt = Math.max(arrivesAt, agenda.nanos() + delay(SLOWEST_MILLIS) * 1_000_000);
            boolean isLost = random.nextBoolean(); // if the sender ends while it is on its way
            agenda.at(arrivesAt, () -> {
                if (isOpen || !isLost) {
                    store(key, value);
                    confirmedAt = Math.max(confirmedAt, agenda.nanos() + delay(SLOWEST_MILLIS) * 1_000_000);
                    agenda.at(confirmedAt, () -> {
                        if (isOpen) {
                            done.complete(null);
                        }
                    });
                }
            });
            return done;
        }

        @Override
        public void watch(Consumer<StoreEntry> watcher) {
            isAwake = true;
            agenda.in(delay(SLOWEST_WATCH_MILLIS), () -> {
                reader = watcher;
                deliver();
            });
        }

        private void wake() {
            if (!isAwake && reader != null) {
                isAwake = true;
                agenda.in(delay(SLOWEST_MILLIS), this::deliver);
            }
        }

        /** All that there is, each for a short while. */
        private void deliver() {
            Map.Entry<Long, StoreEntry> next = entries.higherEntry(read);
            Consumer<StoreEntry> to = reader;
            isAwake = isOpen && next != null && to != null;
            if (isAwake && next != null && to != null) {
                read = next.getKey();
                to.accept(next.getValue());
                agenda.in(delay(2), this::deliver);
            }
        }

        /** As when the network breaks. */
        void cut() {
            if (isOpen) {
                close();
                onEnd.accept("cut");
            }
        }

        @Override
        public void close() {
            isOpen = false;
            wires.remove(this);
        }
    }
}
