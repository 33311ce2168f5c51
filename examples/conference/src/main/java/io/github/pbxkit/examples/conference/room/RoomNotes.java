package io.github.pbxkit.examples.conference.room;

import java.util.Optional;

/**
 * What the PBX keeps for us about a room.
 *
 * @param locked nobody gets in but whoever is invited
 * @param recording name of the recording that goes on
 */
record RoomNotes(boolean locked, Optional<String> recording) {
    static final RoomNotes NONE = new RoomNotes(false, Optional.empty());
}
