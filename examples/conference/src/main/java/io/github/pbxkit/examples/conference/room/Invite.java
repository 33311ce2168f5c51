package io.github.pbxkit.examples.conference.room;

/** Somebody being called into a room. Owned by the conference's thread. */
final class Invite {
    final String id;
    final String channelId;
    final Room room;
    final String number;
    InviteState state = InviteState.CALLING;
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
