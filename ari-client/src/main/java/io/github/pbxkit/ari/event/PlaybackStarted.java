package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Playback;

/**
 * A medium of a playback began.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param playback the playback
 */
public record PlaybackStarted(EventHeader header, Playback playback) implements PlaybackEvent {}
