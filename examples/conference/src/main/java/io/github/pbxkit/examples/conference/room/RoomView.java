package io.github.pbxkit.examples.conference.room;

import java.util.List;

/** A room with everybody in it, in the order they came, and its recordings, the newest first. */
public record RoomView(
        String name,
        RoomState state,
        List<MemberView> members,
        List<InviteView> invites,
        List<RecordingView> recordings) {
    public RoomView {
        members = List.copyOf(members);
        invites = List.copyOf(invites);
        recordings = List.copyOf(recordings);
    }
}
