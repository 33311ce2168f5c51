package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.examples.conference.room.Cut.Direction;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What pages ask for. Each future completes when the PBX has confirmed it, or fails with a {@link RequestException}; what
 * came of it is told to the audience besides. Thread-safe.
 */
public final class Moderator {
    private final ConferenceThread thread;
    private final BooleanSupplier live;
    private final Rooms rooms;
    private final PbxRequests pbx;
    private final Muting muting;
    private final Invitations invitations;
    private final Doorstep doorstep;
    private final RoomRecorder recorder;

    Moderator(
            ConferenceThread thread,
            BooleanSupplier live,
            Rooms rooms,
            PbxRequests pbx,
            Muting muting,
            Invitations invitations,
            Doorstep doorstep,
            RoomRecorder recorder) {
        this.thread = thread;
        this.live = live;
        this.rooms = rooms;
        this.pbx = pbx;
        this.muting = muting;
        this.invitations = invitations;
        this.doorstep = doorstep;
        this.recorder = recorder;
    }

    /** Cuts a member's voice off, or gives it back. */
    public CompletableFuture<Void> mute(String memberId, boolean muted) {
        return request(done -> muting.request(member(memberId), Direction.VOICE, muted, done));
    }

    /** Cuts off what a member hears of the others, or gives it back. */
    public CompletableFuture<Void> deafen(String memberId, boolean deaf) {
        return request(done -> muting.request(member(memberId), Direction.HEARING, deaf, done));
    }

    /** Cuts everybody's voice in a room off, or gives them back; who comes later is heard. */
    public CompletableFuture<Void> muteAll(String roomName, boolean muted) {
        return request(done -> answer(muting.requestAll(room(roomName).members.values(), muted), done));
    }

    /** Ends a member's call; the roster follows. */
    public CompletableFuture<Void> kick(String memberId) {
        return request(done -> answer(pbx.hangUp(member(memberId).channelId), done));
    }

    /** Lets nobody in any more but whoever is invited, or everybody; a room that gets empty opens by itself. */
    public CompletableFuture<Void> lock(String roomName, boolean locked) {
        return request(done -> doorstep.lock(room(roomName), locked, done));
    }

    /** Dials a number into a room; gives the invitation's id once the PBX has begun to call. */
    public CompletableFuture<String> invite(String roomName, String number) {
        return request(done -> invitations.invite(room(roomName), number, done));
    }

    /** Stops calling, or takes an outcome off the pages. */
    public CompletableFuture<Void> cancelInvite(String inviteId) {
        return request(done -> {
            Invite invite = rooms.invite(inviteId);
            if (invite == null) {
                throw new RequestException(Code.NOT_FOUND, "no such invitation");
            }
            invitations.cancel(invite, done);
        });
    }

    /** Begins to record a room, or ends and stores its recording. */
    public CompletableFuture<Void> record(String roomName, boolean on) {
        return request(done -> {
            if (on) {
                recorder.start(room(roomName), done);
            } else {
                recorder.stop(room(roomName), done);
            }
        });
    }

    /** Deletes a stored recording for good. */
    public CompletableFuture<Void> deleteRecording(String recordingId) {
        return request(done -> recorder.delete(recording(recordingId), done));
    }

    /** Opens a stored recording; whoever gets it closes its content. */
    public CompletableFuture<RecordingFile> openRecording(String recordingId) {
        return request(done -> recorder.open(recording(recordingId), done));
    }

    private <T> CompletableFuture<T> request(Consumer<CompletableFuture<T>> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        thread.run(() -> {
            try {
                if (!live.getAsBoolean()) {
                    throw new RequestException(Code.PBX_UNAVAILABLE, "there is no connection to the PBX now");
                }
                work.accept(done);
            } catch (RequestException e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    private Member member(String id) {
        Member member = rooms.member(id);
        if (member == null) {
            throw new RequestException(Code.NOT_FOUND, "no such member");
        }
        return member;
    }

    private Room room(String name) {
        Room room = rooms.existing(name);
        if (room == null) {
            throw new RequestException(Code.NOT_FOUND, "no such room");
        }
        return room;
    }

    private Recording recording(String id) {
        Recording recording = recorder.stored(id);
        if (recording == null) {
            throw RoomRecorder.noSuchRecording();
        }
        return recording;
    }

    private void answer(CompletableFuture<Void> asked, CompletableFuture<Void> done) {
        thread.whenDone(asked, (ok, failure) -> {
            if (failure == null) {
                done.complete(null);
            } else {
                done.completeExceptionally(PbxFailures.asRequestException(failure));
            }
        });
    }
}
