package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.Playback;

/**
 * A playback ended. A medium that cannot be played ends with the state {@code failed}.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param playback the playback in its last state
 */
public record PlaybackFinished(EventHeader header, Playback playback) implements PlaybackEvent {}
