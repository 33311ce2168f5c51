package io.github.pbxkit.ari.testkit;

/** What events are about, as strings: {@code channel:ID}, {@code bridge:ID}, {@code endpoint:TECH/RESOURCE}, {@code deviceState:NAME}. */
final class Topic {
    static final String ALL_CHANNELS = "channel:";
    static final String ALL_BRIDGES = "bridge:";
    static final String ALL_ENDPOINTS = "endpoint:";
    static final String ALL_DEVICES = "deviceState:";

    private Topic() {}

    static String channel(String id) {
        return ALL_CHANNELS + id;
    }

    static String bridge(String id) {
        return ALL_BRIDGES + id;
    }

    static String endpoint(String address) {
        return ALL_ENDPOINTS + address;
    }

    static String device(String name) {
        return ALL_DEVICES + name;
    }

    /** {@code channel:} of {@code channel:ID}. */
    static String all(String topic) {
        return topic.substring(0, topic.indexOf(':') + 1);
    }

    static String name(String topic) {
        return topic.substring(topic.indexOf(':') + 1);
    }
}
