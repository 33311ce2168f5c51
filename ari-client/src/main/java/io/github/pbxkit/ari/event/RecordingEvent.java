package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.KnownEvent;
import io.github.pbxkit.ari.model.LiveRecording;

/** An event about a recording. It takes the lane of the channel or bridge that is recorded. */
public interface RecordingEvent extends KnownEvent {
    /** {@return the recording} */
    LiveRecording recording();
}
