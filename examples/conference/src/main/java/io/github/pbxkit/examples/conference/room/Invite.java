package io.github.pbxkit.examples.conference.room;

import org.jspecify.annotations.Nullable;

/** Somebody being called into a room. Owned by the conference's thread. */
final class Invite {
    final String id;
    final String channelId;
    final Room room;
    final String number;
    InviteState state = InviteState.CALLING;
    /** How dialling ended, when the PBX said so before the channel went away. */
    @Nullable
    InviteState dialled;

    boolean cancelled;

    Invite(String id, String channelId, Room room, String number) {
        this.id = id;
        this.channelId = channelId;
        this.room = room;
        this.number = number;
    }

    InviteView view() {
        return new InviteView(id, number, state);
    }
}
