package io.github.pbxkit.ari.model;

/**
 * Whether an endpoint can be reached. An open list: a word that this release does not know is kept as it came.
 *
 * @param name the word Asterisk uses
 */
public record EndpointState(String name) {
    /** Cannot be told. */
    public static final EndpointState UNKNOWN = new EndpointState("unknown");

    /** No contact. */
    public static final EndpointState OFFLINE = new EndpointState("offline");

    /** Can be reached. */
    public static final EndpointState ONLINE = new EndpointState("online");

    /**
     * The value for a word, one of the constants where there is one.
     *
     * @param name the word Asterisk uses
     * @return its value
     */
    public static EndpointState of(String name) {
        return switch (name) {
            case "unknown" -> UNKNOWN;
            case "offline" -> OFFLINE;
            case "online" -> ONLINE;
            default -> new EndpointState(name);
        };
    }

    /** {@return the word Asterisk uses} */
    @Override
    public String toString() {
        return name;
    }
}
