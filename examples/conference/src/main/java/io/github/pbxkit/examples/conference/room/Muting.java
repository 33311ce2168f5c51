package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.examples.conference.room.Member.MuteRequest;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.util.concurrent.CompletableFuture;

/**
 * Mutes and unmutes: one request per call at a time, in the order asked, and the state changes only when the PBX has
 * confirmed it. Used on the conference's thread.
 */
final class Muting {
    /** Wishes waiting for one call; more is somebody leaning on a button. */
    private static final int MAX_WAITING = 16;

    private final Rooms rooms;
    private final PbxRequests pbx;
    private final ConferenceThread thread;

    Muting(Rooms rooms, PbxRequests pbx, ConferenceThread thread) {
        this.rooms = rooms;
        this.pbx = pbx;
        this.thread = thread;
    }

    void request(Member member, boolean muted, CompletableFuture<Void> done) {
        if (member.muteRequests.size() >= MAX_WAITING) {
            done.completeExceptionally(
                    new RequestException(Code.RATE_LIMITED, "too many mute requests wait for this member"));
            return;
        }
        member.muteRequests.add(new MuteRequest(muted, done));
        if (member.wanted == null) {
            next(member);
        }
    }

    /** The caller's own key: the opposite of what is, or is about to be. */
    void toggle(Member member) {
        boolean muted = member.wanted == null ? member.muted : member.wanted;
        request(member, !muted, new CompletableFuture<>());
    }

    private void next(Member member) {
        MuteRequest request = member.muteRequests.poll();
        while (request != null && request.muted() == member.muted) {
            request.done().complete(null);
            request = member.muteRequests.poll();
        }
        if (request != null) {
            send(member, request);
        }
    }

    private void send(Member member, MuteRequest request) {
        member.wanted = request.muted();
        rooms.changed(member);
        thread.whenDone(pbx.mute(member, request.muted()), (ok, failure) -> {
            member.wanted = null;
            if (failure == null) {
                member.muted = request.muted();
                request.done().complete(null);
            } else {
                request.done().completeExceptionally(PbxFailures.asRequestException(failure));
            }
            rooms.changed(member);
            next(member);
        });
    }

    /** The call is over: whoever still waits is told so. */
    void gone(Member member) {
        member.muteRequests.forEach(
                r -> r.done().completeExceptionally(new RequestException(Code.NOT_FOUND, "this member has just left")));
        member.muteRequests.clear();
    }
}
