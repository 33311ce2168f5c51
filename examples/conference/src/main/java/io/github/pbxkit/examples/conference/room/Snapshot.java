package io.github.pbxkit.examples.conference.room;

import java.util.List;

/** Everything a page shows, at one moment. */
public record Snapshot(PbxView pbx, List<RoomView> rooms) {
    public Snapshot {
        rooms = List.copyOf(rooms);
    }
}
