package io.github.pbxkit.ari.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Stasis application: who listens (one socket at most), to what, and which types it lets through. */
final class PbxApplication {
    final String name;
    final Subscriptions subscriptions = new Subscriptions();
    List<?> allowed = List.of();
    List<?> disallowed = List.of();

    @Nullable
    EventSink socket;

    PbxApplication(String name) {
        this.name = name;
    }

    boolean isActive() {
        return socket != null;
    }

    boolean lets(String type) {
        boolean let = allowed.isEmpty() || contains(allowed, type);
        return let && !contains(disallowed, type);
    }

    private static boolean contains(List<?> filter, String type) {
        return filter.stream().anyMatch(item -> item instanceof Map<?, ?> entry && type.equals(entry.get("type")));
    }

    /** Sends to whoever listens; thrown away when nobody does, as Asterisk does. */
    void deliver(String text) {
        EventSink listener = socket;
        if (listener != null) {
            listener.send(text);
        }
    }

    Map<String, Object> snapshot() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", name);
        view.put("channel_ids", subscriptions.names(Topic.ALL_CHANNELS));
        view.put("bridge_ids", subscriptions.names(Topic.ALL_BRIDGES));
        view.put("endpoint_ids", subscriptions.names(Topic.ALL_ENDPOINTS));
        view.put("device_names", subscriptions.names(Topic.ALL_DEVICES));
        view.put("events_allowed", allowed);
        view.put("events_disallowed", disallowed);
        return view;
    }
}
