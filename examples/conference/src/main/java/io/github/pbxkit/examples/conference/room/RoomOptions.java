package io.github.pbxkit.examples.conference.room;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How the conference behaves.
 *
 * @param application the Stasis application whose calls are ours
 * @param defaultRoom the room of calls that name none; it never goes away
 * @param musicClass music on hold class for whoever is alone
 * @param muteKey the phone key with which a caller mutes and unmutes himself; empty for none
 * @param inviteEndpoint what to dial for an invitation, with {@code {number}} where the number goes; empty switches
 *     invitations off
 * @param inviteNumbers numbers that may be dialled
 * @param inviteCallerId caller id shown to who is invited
 * @param inviteTimeout how long an invited phone rings
 * @param emptyRoomLinger how long the bridge of an empty room is kept
 * @param sounds what is played to rooms and callers
 * @param recordFormat file format of recordings; empty switches recording off
 * @param recordLimit a recording ends by itself after that
 */
public record RoomOptions(
        String application,
        String defaultRoom,
        String musicClass,
        String muteKey,
        String inviteEndpoint,
        Pattern inviteNumbers,
        String inviteCallerId,
        Duration inviteTimeout,
        Duration emptyRoomLinger,
        RoomSounds sounds,
        String recordFormat,
        Duration recordLimit) {

    static final String NUMBER = "{number}";

    public boolean invitesPossible() {
        return !inviteEndpoint.isEmpty();
    }

    public boolean recordingPossible() {
        return !recordFormat.isEmpty();
    }

    public RoomOptions withDefaultRoom(String room) {
        return with(room, inviteEndpoint);
    }

    public RoomOptions withInviteEndpoint(String endpoint) {
        return with(defaultRoom, endpoint);
    }

    private RoomOptions with(String room, String endpoint) {
        return new RoomOptions(
                application,
                room,
                musicClass,
                muteKey,
                endpoint,
                inviteNumbers,
                inviteCallerId,
                inviteTimeout,
                emptyRoomLinger,
                sounds,
                recordFormat,
                recordLimit);
    }

    String endpointFor(String number) {
        return inviteEndpoint.replace(NUMBER, number);
    }
}
