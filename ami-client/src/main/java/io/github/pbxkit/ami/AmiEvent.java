package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened on a server. Either one of the events that this library knows, a record in package
 * {@code event} with typed accessors, or an {@link UnknownEvent}; both keep every header in {@link #message()}.
 */
public sealed interface AmiEvent permits KnownEvent, UnknownEvent {

    /**
     * An event from its text, for unit tests of handlers: no server, no client.
     *
     * <pre>{@code
     * handler.accept((Hangup) AmiEvent.parse("Event: Hangup\nChannel: PJSIP/6001-1\nCause: 16"));
     * }</pre>
     *
     * @param text the lines of one event, with LF or CR LF
     * @return the typed event
     * @throws AmiProtocolException if the text is not exactly one message
     * @throws IllegalArgumentException if the message is no event
     */
    static AmiEvent parse(String text) {
        return of(AmiMessage.parse(text));
    }

    /**
     * The typed event of a message, with no known origin.
     *
     * @param message an event
     * @return the typed event
     * @throws IllegalArgumentException if the message is no event
     */
    static AmiEvent of(AmiMessage message) {
        return EventTypes.event(message, AmiOrigin.UNKNOWN);
    }

    /**
     * All headers as they came.
     *
     * @return the message
     */
    AmiMessage message();

    /**
     * Which server and which connection it came from.
     *
     * @return the origin
     */
    AmiOrigin origin();

    /**
     * The event's name as the server wrote it.
     *
     * @return for example {@code Newchannel}
     */
    default String name() {
        return message().name();
    }

    /**
     * Number of the connection it came from. What was known from an earlier one may have changed unseen.
     *
     * @return from 1; 0 for events that were made by hand
     */
    default long generation() {
        return origin().generation();
    }

    /**
     * When the server wrote it, if it says so ({@code timestampevents = yes} in manager.conf).
     *
     * @return the server's time
     */
    default Optional<Instant> timestamp() {
        return Fields.epoch(message(), "Timestamp");
    }

    /**
     * The server's own name, if it has one ({@code systemname} in asterisk.conf).
     *
     * @return value of {@code SystemName}, or an empty text
     */
    default String systemName() {
        return message().first("SystemName", "");
    }
}
