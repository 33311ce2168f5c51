package io.github.pbxkit.ami.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls: made anew from their channels at the end of each step that touched one. */
final class CallTracker {
    private final LiveStore store;
    private final Map<String, Set<String>> legs = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Set<String> touched = new LinkedHashSet<>();

    CallTracker(LiveStore store) {
        this.store = store;
    }

    void moved(@Nullable LiveChannel before, @Nullable LiveChannel after) {
        if (before != null) {
            touched.add(before.linkedId());
        }
        if (after != null) {
            touched.add(after.linkedId());
            legs.computeIfAbsent(after.linkedId(), id -> new LinkedHashSet<>()).add(after.key());
        }
        if (before != null && (after == null || !after.linkedId().equals(before.linkedId()))) {
            legs.computeIfPresent(
                    before.linkedId(), (id, keys) -> keys.remove(before.key()) && keys.isEmpty() ? null : keys);
            if (after != null) {
                joined.put(before.linkedId(), after.linkedId());
            }
        }
    }

    void endStep() {
        Map<String, Optional<LiveCall>> before = new HashMap<>();
        touched.forEach(id -> before.put(id, store.find(LiveCall.class, id)));
        for (String id : touched) {
            List<LiveChannel> now = legsOf(id);
            if (now.isEmpty()) {
                store.remove(LiveKind.CALL, id);
            } else {
                store.put(call(id, now, before));
            }
        }
        touched.clear();
        joined.clear();
    }

    private List<LiveChannel> legsOf(String id) {
        List<LiveChannel> found = new ArrayList<>();
        for (String key : legs.getOrDefault(id, Set.of())) {
            store.find(LiveChannel.class, key).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(LiveChannel::created).thenComparing(LiveChannel::key));
        return found;
    }

    private LiveCall call(String id, List<LiveChannel> now, Map<String, Optional<LiveCall>> before) {
        Instant started = now.get(0).created();
        Optional<Instant> connected = Optional.empty();
        for (Map.Entry<String, Optional<LiveCall>> entry : before.entrySet()) {
            LiveCall known = entry.getValue().orElse(null);
            if (known != null && (entry.getKey().equals(id) || id.equals(joined.get(entry.getKey())))) {
                started = earlier(started, known.started());
                Instant since = known.connected().orElse(null);
                connected = since == null
                        ? connected
                        : connected.map(c -> earlier(c, since)).or(() -> Optional.of(since));
            }
        }
        CallState state = LiveCall.stateOf(now);
        boolean talks = state == CallState.CONNECTED || state == CallState.ON_HOLD;
        return new LiveCall(
                id, now, state, started, connected.isEmpty() && talks ? Optional.of(store.now()) : connected);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
