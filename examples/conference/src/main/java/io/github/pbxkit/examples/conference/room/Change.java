package io.github.pbxkit.examples.conference.room;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** One difference between two states of the conference; {@code op} names its kind on the wire. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Change.PbxChanged.class, name = "pbx"),
    @JsonSubTypes.Type(value = Change.RoomOpened.class, name = "room"),
    @JsonSubTypes.Type(value = Change.RoomClosed.class, name = "room-closed"),
    @JsonSubTypes.Type(value = Change.RoomChanged.class, name = "room-state"),
    @JsonSubTypes.Type(value = Change.RecordingsChanged.class, name = "recordings"),
    @JsonSubTypes.Type(value = Change.MemberChanged.class, name = "member"),
    @JsonSubTypes.Type(value = Change.MemberLeft.class, name = "member-left"),
    @JsonSubTypes.Type(value = Change.InviteChanged.class, name = "invite"),
    @JsonSubTypes.Type(value = Change.InviteGone.class, name = "invite-gone")
})
public sealed interface Change {
    /** The connection to the PBX came or went. */
    record PbxChanged(PbxView pbx) implements Change {}

    /** A room appeared. */
    record RoomOpened(String room) implements Change {}

    /** A room that nobody is in is gone. */
    record RoomClosed(String room) implements Change {}

    /** A room was locked or unlocked, or its recording began, is ending, or ended. */
    record RoomChanged(String room, RoomState state) implements Change {}

    /** All stored recordings of a room, after one came or went; the newest first. */
    record RecordingsChanged(String room, List<RecordingView> recordings) implements Change {}

    /** A member came, or something about it changed. */
    record MemberChanged(String room, MemberView member) implements Change {}

    /** A member's call ended or left the room. */
    record MemberLeft(String room, String member) implements Change {}

    /** An invitation was made, or came further. */
    record InviteChanged(String room, InviteView invite) implements Change {}

    /** An invitation is over: whoever was called is now a member, or the outcome was shown long enough. */
    record InviteGone(String room, String invite) implements Change {}
}
