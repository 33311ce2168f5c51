package io.github.pbxkit.examples.conference.room;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the PBX as pages see it.
 *
 * @param state whether the roster can be trusted
 * @param elapsedMs milliseconds in this state when the view was made
 * @param version Asterisk's version, null until known
 */
public record PbxView(State state, long elapsedMs, @Nullable String version) {
    /** What the roster is worth. */
    public enum State {
        /** Not connected yet. */
        CONNECTING,
        /** Connected; the roster is being compared with the PBX. */
        SYNCING,
        /** The roster is right. */
        LIVE,
        /** The connection is lost and being renewed; the roster is the last one known. */
        GAP,
        /** Another program took our Stasis application: nothing arrives here until we are started again. */
        REPLACED,
        /** Stopped. */
        CLOSED;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
