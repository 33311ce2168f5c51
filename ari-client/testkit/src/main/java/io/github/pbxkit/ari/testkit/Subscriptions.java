package io.github.pbxkit.ari.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one application listens to, counted: a channel that was both originated for it and entered it counts twice. */
final class Subscriptions {
    private static final Map<String, String> ALL_TOPICS = Map.of(
            Topic.ALL_CHANNELS, "__AST_CHANNEL_ALL_TOPIC",
            Topic.ALL_BRIDGES, "__AST_BRIDGE_ALL_TOPIC",
            Topic.ALL_ENDPOINTS, "__AST_ENDPOINT_ALL_TOPIC",
            Topic.ALL_DEVICES, "__AST_DEVICE_STATE_ALL_TOPIC");

    private final Map<String, Integer> counts = new TreeMap<>();

    void addAll() {
        ALL_TOPICS.keySet().forEach(this::add);
    }

    /** Counts one more, unless everything of that kind is subscribed to already. */
    void add(String topic) {
        if (!counts.containsKey(Topic.all(topic))) {
            counts.merge(topic, 1, Integer::sum);
        }
    }

    /** Counts one less; false when there was none. */
    boolean remove(String topic) {
        Integer left = counts.computeIfPresent(topic, (key, count) -> count - 1);
        if (left != null && left == 0) {
            counts.remove(topic);
        }
        return left != null;
    }

    void forget(String topic) {
        counts.remove(topic);
    }

    /** Forgets "everything of a kind"; what is subscribed by name stays. */
    void dropAll() {
        counts.keySet().removeAll(ALL_TOPICS.keySet());
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    boolean has(String topic) {
        return counts.containsKey(topic);
    }

    boolean covers(String topic) {
        return counts.containsKey(topic) || counts.containsKey(Topic.all(topic));
    }

    /** The names of one kind, as {@code GET /applications} lists them. */
    List<String> names(String kind) {
        List<String> names = new ArrayList<>();
        for (String topic : counts.keySet()) {
            if (Topic.all(topic).equals(kind)) {
                names.add(topic.equals(kind) ? String.valueOf(ALL_TOPICS.get(kind)) : Topic.name(topic));
            }
        }
        return names;
    }
}
