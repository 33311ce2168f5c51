package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * A DTMF digit came in. Sent when the key is let go.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param digit one of {@code 0-9}, {@code A-D}, {@code *}, {@code #}
 * @param durationMs how long the key was held, in milliseconds
 */
public record ChannelDtmfReceived(EventHeader header, Channel channel, String digit, int durationMs)
        implements ChannelEvent {}
