package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Channel;
import java.util.List;

/**
 * A channel could not be moved to another application.
 *
 * <p>Since Asterisk 13.26, 16.3.
 *
 * @param header what all events have
 * @param channel the channel it is about
 * @param destination application it was to go to
 * @param args arguments for that application
 */
public record ApplicationMoveFailed(EventHeader header, Channel channel, String destination, List<String> args)
        implements ChannelEvent {}
