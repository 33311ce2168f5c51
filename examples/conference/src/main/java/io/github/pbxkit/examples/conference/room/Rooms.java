package io.github.pbxkit.examples.conference.room;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All rooms with everybody in them, and the changes since pages were last told. Owned by the conference's thread.
 */
final class Rooms {
    private static final int MAX_RECORDINGS_SHOWN = 200;

    private final String application;
    private final String defaultRoom;
    private final AsteriskClock clock;
    private final Map<String, Room> byName = new LinkedHashMap<>();
    private final Map<String, Member> byChannel = new HashMap<>();
    private final Map<String, Invite> invitesByChannel = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long lastId;

    Rooms(String application, String defaultRoom, AsteriskClock clock) {
        this.application = application;
        this.defaultRoom = defaultRoom;
        this.clock = clock;
        room(defaultRoom);
    }

    Collection<Room> all() {
        return List.copyOf(byName.values());
    }

    Room room(String name) {
        return byName.computeIfAbsent(name, n -> {
            changes.add(new Change.RoomOpened(n));
            return new Room(application, n);
        });
    }

    @Nullable
    Room existing(String name) {
        return byName.get(name);
    }

    boolean isDefault(Room room) {
        return room.name.equals(defaultRoom);
    }

    void forget(Room room) {
        if (byName.remove(room.name, room)) {
            changes.add(new Change.RoomClosed(room.name));
        }
    }

    List<Member> members() {
        return List.copyOf(byChannel.values());
    }

    @Nullable
    Member ofChannel(String channelId) {
        return byChannel.get(channelId);
    }

    @Nullable
    Member member(String id) {
        return byChannel.values().stream()
                .filter(m -> m.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    Member add(String channelId, Room room, String name, String number, Instant began) {
        Member member = new Member("m" + ++lastId, channelId, room, name, number, began);
        byChannel.put(channelId, member);
        room.members.put(channelId, member);
        membershipChanged(room);
        changed(member);
        return member;
    }

    void remove(Member member) {
        byChannel.remove(member.channelId, member);
        member.room.members.remove(member.channelId, member);
        membershipChanged(member.room);
        changes.add(new Change.MemberLeft(member.room.name, member.id));
    }

    private static void membershipChanged(Room room) {
        room.expired = false;
        room.members.values().forEach(m -> m.musicRefused = false);
    }

    List<Invite> invites() {
        return List.copyOf(invitesByChannel.values());
    }

    @Nullable
    Invite inviteOfChannel(String channelId) {
        return invitesByChannel.get(channelId);
    }

    @Nullable
    Invite invite(String id) {
        return invitesByChannel.values().stream()
                .filter(i -> i.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    Invite addInvite(String channelId, Room room, String number) {
        Invite invite = new Invite("i" + ++lastId, channelId, room, number);
        invitesByChannel.put(channelId, invite);
        room.invites.put(channelId, invite);
        room.expired = false;
        changed(invite);
        return invite;
    }

    void remove(Invite invite) {
        if (invitesByChannel.remove(invite.channelId, invite)) {
            invite.room.invites.remove(invite.channelId, invite);
            changes.add(new Change.InviteGone(invite.room.name, invite.id));
        }
    }

    void changed(Member member) {
        if (byChannel.get(member.channelId) == member) {
            changes.add(new Change.MemberChanged(member.room.name, member.view(clock)));
        }
    }

    void changed(Invite invite) {
        if (invitesByChannel.get(invite.channelId) == invite) {
            changes.add(new Change.InviteChanged(invite.room.name, invite.view()));
        }
    }

    /** Locked, or recorded, or not any more. */
    void stateChanged(Room room) {
        if (byName.get(room.name) == room) {
            changes.add(new Change.RoomChanged(room.name, room.state(clock)));
        }
    }

    Recording addRecording(String name, Room room, Instant began, String format) {
        return new Recording("r" + ++lastId, name, room, began, format);
    }

    @Nullable
    Recording storedRecording(String id) {
        return byName.values().stream()
                .flatMap(room -> room.recordings.values().stream())
                .filter(recording -> recording.id.equals(id))
                .findFirst()
                .orElse(null);
    }

    void recordingsChanged(Room room) {
        if (byName.get(room.name) == room) {
            changes.add(new Change.RecordingsChanged(room.name, recordings(room)));
        }
    }

    /** The newest first; of very many only the newest, older ones appear when these are deleted. */
    private static List<RecordingView> recordings(Room room) {
        return room.recordings.descendingMap().values().stream()
                .limit(MAX_RECORDINGS_SHOWN)
                .map(Recording::view)
                .toList();
    }

    void changed(PbxView pbx) {
        changes.add(new Change.PbxChanged(pbx));
    }

    /** The PBX has put the call into its room; true when that is news. */
    boolean isInBridge(Member member) {
        if (member.inBridge) {
            return false;
        }
        member.inBridge = true;
        member.admissions = 0;
        changed(member);
        return true;
    }

    /** What changed since this was last called. */
    List<Change> takeChanges() {
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    List<RoomView> views() {
        return byName.values().stream()
                .map(room -> new RoomView(
                        room.name,
                        room.state(clock),
                        room.members.values().stream().map(m -> m.view(clock)).toList(),
                        room.invites.values().stream().map(Invite::view).toList(),
                        recordings(room)))
                .toList();
    }
}
