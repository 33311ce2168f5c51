package io.github.pbxkit.devstate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A presence as Asterisk's {@code PRESENCE_STATE()} has it. The two texts may hold anything, line ends and commas too:
 * whoever writes them to Asterisk has to use its base64 form.
 *
 * @param state one of Asterisk's seven
 * @param subtype free text, may be empty, at most 255 bytes of UTF-8
 * @param message free text, may be empty, at most 255 bytes of UTF-8
 */
public record Presence(State state, String subtype, String message) implements StateValue {
    /** Longest subtype and longest message, in bytes of UTF-8. */
    public static final int MAX_TEXT = 255;

    /** Checks the lengths. */
    public Presence {
        Objects.requireNonNull(state, "state");
        check("subtype", subtype);
        check("message", message);
    }

    @Override
    public KeyKind kind() {
        return KeyKind.PRESENCE;
    }

    private static void check(String what, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > MAX_TEXT) {
            throw new IllegalArgumentException(
                    "the " + what + " of a presence has " + length + " bytes, at most " + MAX_TEXT + " are allowed");
        }
    }

    /** Asterisk's presence states. */
    public enum State {
        /** Nothing was ever set. */
        NOT_SET,
        /** Not reachable. */
        UNAVAILABLE,
        /** Reachable. */
        AVAILABLE,
        /** Away. */
        AWAY,
        /** Away for longer. */
        XA,
        /** Free to chat. */
        CHAT,
        /** Do not disturb. */
        DND;

        /**
         * Finds a state by the name that Asterisk uses, in any letter case.
         *
         * @param name for example {@code dnd}
         * @return the state, empty if there is none of this name
         */
        public static Optional<State> parse(String name) {
            for (State state : values()) {
                if (state.asteriskName().equalsIgnoreCase(name)) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }

        /**
         * The name that Asterisk uses.
         *
         * @return for example {@code dnd}
         */
        public String asteriskName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
