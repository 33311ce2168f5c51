package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rules by which events and lists become a picture. No threads, no clock, no input or output of its own: one caller
 * at a time, who says what time it is.
 */
final class LiveEngine {
    /** Seconds. A server that says so later was not starting when its lists were read. */
    private static final long BOOTING = 60;

    private final LiveStore store;
    private final CallTracker calls;
    private final ChannelTracker channels;
    private final QueueTracker queues;
    private final RoomTracker rooms;
    private final DeviceTracker devices;
    private boolean isCheckDue;
    private boolean hasJustBooted;

    LiveEngine(int capacity) {
        store = new LiveStore(capacity);
        calls = new CallTracker(store);
        channels = new ChannelTracker(store, calls);
        queues = new QueueTracker(store);
        rooms = new RoomTracker(store);
        devices = new DeviceTracker(store);
    }

    LivePbx pbx() {
        return store.pbx();
    }

    long refused() {
        return store.refused();
    }

    LiveStore.Step event(AmiMessage m, Instant now) {
        String name = m.name().toLowerCase(Locale.ROOT);
        store.begin(ChangeCause.EVENT, now);
        queues.onEvent(name, m);
        channels.onEvent(name, m);
        rooms.onEvent(name, m);
        devices.onEvent(name, m);
        isCheckDue |= name.equals("reload");
        hasJustBooted |= name.equals("fullybooted") && m.longValue("Uptime").orElse(Long.MAX_VALUE) <= BOOTING;
        calls.endStep();
        return store.end();
    }

    /** Queues of which the list should be read again. */
    Set<String> takeQueuesToRead() {
        return queues.takeToRead();
    }

    /** Whether everything should be compared with the lists soon: configuration was read again. */
    boolean takeCheckDue() {
        boolean isDue = isCheckDue;
        isCheckDue = false;
        return isDue;
    }

    /** Whether the server has finished starting only after its lists were read: modules may have come since. */
    boolean takeHasJustBooted() {
        boolean isSo = hasJustBooted;
        hasJustBooted = false;
        return isSo;
    }

    /** From now on notes what events touch, until {@link #endReading}. */
    void beginReading() {
        store.noteTouches(true);
    }

    void endReading() {
        store.noteTouches(false);
    }

    /** What lists and picture disagree about, the picture staying as it is. */
    List<LiveRepair> compare(LiveLists lists, ChangeCause cause, Instant now) {
        store.begin(cause, now);
        return apply(lists, new Differences(store, channels, cause, false));
    }

    /** Takes the lists' word for everything that no event touched meanwhile. */
    Reading take(LiveLists lists, ChangeCause cause, Instant now) {
        store.begin(cause, now);
        List<LiveRepair> repairs = apply(lists, new Differences(store, channels, cause, true));
        calls.endStep();
        return new Reading(store.end(), repairs);
    }

    /** Takes over what the server counted for its queues, and nothing else. */
    LiveStore.Step takeFigures(LiveLists lists, Instant now) {
        store.begin(ChangeCause.CHECK, now);
        for (AmiMessage m : lists.items().getOrDefault(LiveKind.QUEUE, List.of())) {
            if (m.name().equals("QueueParams")) {
                store.find(LiveQueue.class, m.first("Queue", ""))
                        .ifPresent(queue -> store.put(queue.with(QueueFigures.of(m, now))));
            }
        }
        return store.end();
    }

    /** What taking lists over did. */
    record Reading(LiveStore.Step step, List<LiveRepair> repairs) {}

    private List<LiveRepair> apply(LiveLists lists, Differences differences) {
        Predicate<String> isAskedFor = lists.queues() == null ? key -> true : lists.queues()::contains;
        Map<LiveKind, List<AmiMessage>> items = new EnumMap<>(LiveKind.class); // in the order of kinds: channels first
        items.putAll(lists.items());
        if (items.containsKey(LiveKind.CHANNEL)) {
            items.putIfAbsent(LiveKind.BRIDGE, List.of());
        } else {
            items.remove(LiveKind.BRIDGE);
        }
        items.forEach((kind, list) ->
                differences.compare(kind, new ListedTruth(store.pbx(), store.now()).of(kind, list), isAskedFor));
        return differences.found();
    }

    LiveStore.Step standing(LiveStatus status, Optional<Instant> readAt, long generation, Map<LiveKind, String> none) {
        store.standing(new LivePbx.Standing(status, readAt, generation, none));
        return store.end();
    }

    LiveStore.Step stale() {
        store.standing(store.pbx().standing().as(LiveStatus.STALE));
        return store.end();
    }
}
