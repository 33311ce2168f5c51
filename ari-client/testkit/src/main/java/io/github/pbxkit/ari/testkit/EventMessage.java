package io.github.pbxkit.ari.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One event on its way out: its fields, and what it is about (which decides who hears it). */
final class EventMessage {
    private final String type;
    private final Map<String, @Nullable Object> lead = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    private final Set<String> topics = new LinkedHashSet<>();
    private boolean announced;

    EventMessage(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }

    /** A field that Asterisk writes before {@code type}. */
    EventMessage lead(String name, @Nullable Object value) {
        lead.put(name, value);
        return this;
    }

    EventMessage with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    EventMessage withIf(boolean wanted, String name, @Nullable Object value) {
        return wanted ? with(name, value) : this;
    }

    EventMessage about(PbxChannel channel) {
        topics.add(Topic.channel(channel.id));
        topics.add(Topic.endpoint(channel.endpoint));
        topics.add(Topic.endpoint(channel.technology()));
        return this;
    }

    EventMessage about(PbxBridge bridge) {
        topics.add(Topic.bridge(bridge.id));
        return this;
    }

    EventMessage aboutDevice(String device) {
        topics.add(Topic.device(device));
        return this;
    }

    EventMessage aboutEndpoint(String endpoint) {
        topics.add(Topic.endpoint(endpoint));
        topics.add(Topic.endpoint(endpoint.substring(0, endpoint.indexOf('/'))));
        return this;
    }

    /**
     * Bridges are played to through an announcer channel of their own, so that somebody who listens to all channels and
     * all bridges hears the same event twice (seen on 16.28 and 22.10).
     */
    EventMessage alsoOnAnnouncer() {
        announced = true;
        return this;
    }

    /** How often a listener with these subscriptions hears this event. */
    int copiesFor(Subscriptions subscriptions) {
        boolean wanted = topics.stream().anyMatch(subscriptions::covers);
        if (wanted && announced && subscriptions.covers(Topic.ALL_CHANNELS)) {
            return 2;
        }
        return wanted ? 1 : 0;
    }

    /** The text up to where {@code application} goes, which differs for each listener. */
    String head(String timestamp, String asteriskId, Map<String, Object> injected) {
        Map<String, @Nullable Object> message = new LinkedHashMap<>(lead);
        message.put("type", type);
        message.put("timestamp", timestamp);
        message.putAll(fields);
        message.putAll(injected);
        message.put("asterisk_id", asteriskId);
        String text = Json.write(message);
        return text.substring(0, text.length() - 1);
    }

    static String complete(String head, String application) {
        return head + ",\"application\":" + Json.write(application) + "}";
    }

    @Override
    public String toString() {
        List<String> about = new ArrayList<>(topics);
        return type + about;
    }
}
