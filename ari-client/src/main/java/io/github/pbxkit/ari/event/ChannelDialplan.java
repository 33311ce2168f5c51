package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;

/**
 * A channel went on in the dialplan.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param dialplanApp dialplan application that starts
 * @param dialplanAppData its arguments as text
 */
public record ChannelDialplan(EventHeader header, Channel channel, String dialplanApp, String dialplanAppData)
        implements ChannelEvent {}
