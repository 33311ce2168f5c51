package io.github.pbxkit.ami.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares the picture with what lists say, and takes the lists' word. */
final class Differences {
    private final LiveStore store;
    private final ChannelTracker channels;
    private final List<LiveRepair> repairs = new ArrayList<>();
    private final ChangeCause cause;
    private final boolean isRepairing;

    /** Without repairing, they are only found. */
    Differences(LiveStore store, ChannelTracker channels, ChangeCause cause, boolean isRepairing) {
        this.store = store;
        this.channels = channels;
        this.cause = cause;
        this.isRepairing = isRepairing;
    }

    List<LiveRepair> found() {
        return List.copyOf(repairs);
    }

    /** Takes a list over, except for what is not asked about, and for what events touched while it was read. */
    void compare(LiveKind kind, Map<String, LiveEntity> truth, Predicate<String> isAskedFor) {
        Set<String> keys = new LinkedHashSet<>(store.pbx().map(kind).keySet());
        keys.addAll(truth.keySet());
        for (String key : keys) {
            if (isAskedFor.test(key) && !store.isTouched(kind, key)) {
                compare(kind, key, Optional.ofNullable(truth.get(key)));
            }
        }
    }

    private void compare(LiveKind kind, String key, Optional<LiveEntity> after) {
        Optional<LiveEntity> before = Optional.ofNullable(store.pbx().map(kind).get(key));
        if (before.isEmpty() || after.isEmpty() || !isSame(before.get(), after.get())) {
            repairs.add(LiveRepair.of(kind, key, before, after, cause, store.now()));
        }
        if (isRepairing) {
            take(kind, key, after.orElse(null));
        }
    }

    private void take(LiveKind kind, String key, @Nullable LiveEntity after) {
        if (after instanceof LiveChannel channel) {
            store.unbury(key);
            channels.put(channel);
        } else if (after != null) {
            store.put(after);
        } else if (kind == LiveKind.CHANNEL) {
            channels.hangup(key);
        } else {
            store.remove(kind, key);
        }
    }

    /** Whether two words on a thing agree in all that events tell; the rest moves without one. */
    static boolean isSame(LiveEntity before, LiveEntity after) {
        if (before instanceof LiveChannel a && after instanceof LiveChannel b) {
            return a.isAs(b);
        }
        if (before instanceof LiveBridge a && after instanceof LiveBridge b) {
            return Set.copyOf(a.channels()).equals(Set.copyOf(b.channels()));
        }
        if (before instanceof LiveQueue a && after instanceof LiveQueue b) {
            return members(a).equals(members(b)) && ids(a).equals(ids(b));
        }
        if (before instanceof LiveParkedCall a && after instanceof LiveParkedCall b) {
            return a.uniqueId().equals(b.uniqueId());
        }
        if (before instanceof LiveConference a && after instanceof LiveConference b) {
            return a.isAs(b);
        }
        // states of contacts, peers and registrations have other words in lists than in events
        return !(before instanceof LiveExtension) || before.equals(after);
    }

    /** What the server counts for a member changes without an event, as a queue's figures do. */
    private static List<LiveMember> members(LiveQueue queue) {
        return queue.members().values().stream().map(LiveMember::uncounted).toList();
    }

    private static List<String> ids(LiveQueue queue) {
        return queue.callers().stream().map(LiveCaller::uniqueId).toList();
    }
}
