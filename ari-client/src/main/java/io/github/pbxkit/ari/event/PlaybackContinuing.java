package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Playback;

/**
 * A playback goes on with the next medium of its list.
 *
 * <p>Since Asterisk 14.0.
 *
 * @param header what all events have
 * @param playback the playback
 */
public record PlaybackContinuing(EventHeader header, Playback playback) implements PlaybackEvent {}
