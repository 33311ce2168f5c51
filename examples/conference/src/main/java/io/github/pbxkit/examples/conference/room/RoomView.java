package io.github.pbxkit.examples.conference.room;

import java.util.List;

/** A room with everybody in it, in the order they came. */
public record RoomView(String name, List<MemberView> members, List<InviteView> invites) {
    public RoomView {
        members = List.copyOf(members);
        invites = List.copyOf(invites);
    }
}
