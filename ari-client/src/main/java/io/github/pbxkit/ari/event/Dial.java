package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A dial attempt goes on: once at its beginning (empty status) and with each change.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param caller who dials, absent for an originated call
 * @param peer who is dialled
 * @param forward where the call is forwarded to
 * @param forwarded channel of the forwarded call
 * @param dialstring what was dialled
 * @param dialstatus empty at the beginning, then {@code RINGING}, {@code PROGRESS}, {@code ANSWER}, {@code BUSY}, {@code NOANSWER}, {@code CANCEL}, {@code CONGESTION}, {@code CHANUNAVAIL}…
 */
public record Dial(
        EventHeader header,
        @Nullable Channel caller,
        Channel peer,
        @Nullable String forward,
        @Nullable Channel forwarded,
        @Nullable String dialstring,
        String dialstatus)
        implements ChannelEvent {
    /** {@return the dialled channel, whose lane this event takes} */
    @Override
    public Channel channel() {
        return peer;
    }
}
