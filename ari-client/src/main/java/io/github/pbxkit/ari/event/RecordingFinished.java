package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.EventHeader;
import io.github.pbxkit.ari.model.LiveRecording;

/**
 * A recording is done and stored.
 *
 * <p>Since Asterisk 12.0.
 *
 * @param header what all events have
 * @param recording the recording with its lengths
 */
public record RecordingFinished(EventHeader header, LiveRecording recording) implements RecordingEvent {}
