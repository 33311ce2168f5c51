package io.github.pbxkit.examples.conference.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A recording of a room: going on, or stored. Owned by the conference's thread. */
final class Recording {
    final String id;
    final String name;
    final Room room;
    final Instant began;
    String format;

    /** The PBX was asked to end it. */
    boolean stopping;

    /** Known of those that ended while this program looked on. */
    @Nullable
    Integer seconds;

    Recording(String id, String name, Room room, Instant began, String format) {
        this.id = id;
        this.name = name;
        this.room = room;
        this.began = began;
        this.format = format;
    }

    RecordingView view() {
        return new RecordingView(id, began.toString(), seconds, format);
    }
}
