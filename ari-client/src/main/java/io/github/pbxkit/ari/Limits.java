package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.AriJson;

/**
 * Bounds for what comes in.
 *
 * @param maxMessageLength characters of one event or one answer
 * @param maxTextLength characters of one text in it
 * @param maxNameLength characters of one field's name
 * @param maxNesting how deep objects and lists may be inside each other
 * @param maxQueuedEvents events that wait for handlers, over all lanes; when one more comes, the connection is dropped and
 *     made anew with a {@link ConnectionState#GAP}, since nothing is ever lost silently
 */
public record Limits(int maxMessageLength, int maxTextLength, int maxNameLength, int maxNesting, int maxQueuedEvents) {
    /** 16 MiB per message, 4 MiB per text, 1,024 per name, 64 levels, 50,000 waiting events. */
    public static final Limits DEFAULTS = new Limits(16 << 20, 4 << 20, 1_024, 64, 50_000);

    static final AriJson DEFAULT_JSON = new AriJson(DEFAULTS);

    /** Checks that all bounds are at least 1. */
    public Limits {
        atLeastOne("maxMessageLength", maxMessageLength);
        atLeastOne("maxTextLength", maxTextLength);
        atLeastOne("maxNameLength", maxNameLength);
        atLeastOne("maxNesting", maxNesting);
        atLeastOne("maxQueuedEvents", maxQueuedEvents);
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1, is " + value);
        }
    }

    /**
     * The same with another bound for waiting events.
     *
     * @param count events
     * @return changed copy
     */
    public Limits withMaxQueuedEvents(int count) {
        return new Limits(maxMessageLength, maxTextLength, maxNameLength, maxNesting, count);
    }

    /**
     * The same with another bound for one message.
     *
     * @param characters characters
     * @return changed copy
     */
    public Limits withMaxMessageLength(int characters) {
        return new Limits(characters, maxTextLength, maxNameLength, maxNesting, maxQueuedEvents);
    }

    /**
     * The same with another bound for one text.
     *
     * @param characters characters
     * @return changed copy
     */
    public Limits withMaxTextLength(int characters) {
        return new Limits(maxMessageLength, characters, maxNameLength, maxNesting, maxQueuedEvents);
    }

    /**
     * The same with another bound for nesting.
     *
     * @param levels levels
     * @return changed copy
     */
    public Limits withMaxNesting(int levels) {
        return new Limits(maxMessageLength, maxTextLength, maxNameLength, levels, maxQueuedEvents);
    }
}
