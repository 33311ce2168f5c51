package io.github.pbxkit.ari.event;

import io.github.pbxkit.ari.KnownEvent;
import io.github.pbxkit.ari.model.Playback;

/** An event about a playback. It takes the lane of the channel or bridge that hears it. */
public interface PlaybackEvent extends KnownEvent {
    /** {@return the playback} */
    Playback playback();
}
