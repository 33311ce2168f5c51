package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Calls people into a room and tells how far it has come. The channel's id is ours from the start, so that no early
 * event is missed. Used on the conference's thread.
 */
final class Invitations {
    private static final String CHANNEL_PREFIX = "invite-";

    /** Phones ringing at once. */
    private static final int MAX_UNDER_WAY = 20;

    /** How long an outcome stays on the pages. */
    private static final Duration SHOWN = Duration.ofSeconds(8);

    private final RoomOptions options;
    private final Rooms rooms;
    private final PbxRequests pbx;
    private final ConferenceThread thread;

    Invitations(RoomOptions options, Rooms rooms, PbxRequests pbx, ConferenceThread thread) {
        this.options = options;
        this.rooms = rooms;
        this.pbx = pbx;
        this.thread = thread;
    }

    /** Whether this channel is of somebody whom this program, or an earlier run of it, called in. */
    static boolean isOurs(String channelId) {
        return channelId.startsWith(CHANNEL_PREFIX);
    }

    void invite(Room room, String number, CompletableFuture<String> done) {
        RequestException refusal = refusal(number);
        if (refusal != null) {
            done.completeExceptionally(refusal);
            return;
        }
        Invite same = alreadyCalled(room, number);
        if (same != null) {
            done.complete(same.id);
            return;
        }
        Invite invite = rooms.addInvite(CHANNEL_PREFIX + UUID.randomUUID(), room, number);
        thread.whenDone(pbx.dial(invite), (channel, failure) -> {
            if (failure == null) {
                done.complete(invite.id);
                hangUpIfCancelled(invite);
            } else {
                done.completeExceptionally(PbxFailures.asRequestException(failure));
                over(invite, InviteState.UNREACHABLE);
            }
        });
    }

    /** Two pages, or two clicks, mean one call. */
    private static @Nullable Invite alreadyCalled(Room room, String number) {
        return room.invites.values().stream()
                .filter(i -> i.number.equals(number) && !i.state.isOver() && !i.cancelled)
                .findFirst()
                .orElse(null);
    }

    private @Nullable RequestException refusal(String number) {
        if (!options.invitesPossible()) {
            return new RequestException(Code.FORBIDDEN, "invitations are switched off");
        }
        if (!options.inviteNumbers().matcher(number).matches()) {
            return new RequestException(
                    Code.BAD_REQUEST,
                    "number: does not match " + options.inviteNumbers().pattern());
        }
        long underWay = rooms.invites().stream().filter(i -> !i.state.isOver()).count();
        return underWay >= MAX_UNDER_WAY
                ? new RequestException(Code.RATE_LIMITED, "too many calls are being made at once")
                : null;
    }

    void cancel(Invite invite, CompletableFuture<Void> done) {
        if (invite.state.isOver()) {
            rooms.remove(invite);
            done.complete(null);
            return;
        }
        invite.cancelled = true;
        thread.whenDone(pbx.hangUp(invite.channelId), (ok, failure) -> {
            if (failure == null) {
                over(invite, InviteState.CANCELLED);
                done.complete(null);
            } else {
                invite.cancelled = false;
                done.completeExceptionally(PbxFailures.asRequestException(failure));
            }
        });
    }

    /** The PBX may have made the channel only after the cancelling request found none. */
    private void hangUpIfCancelled(Invite invite) {
        if (invite.cancelled) {
            pbx.hangUp(invite.channelId).exceptionally(gone -> null);
        }
    }

    void progressed(String channelId, InviteState state) {
        Invite invite = rooms.inviteOfChannel(channelId);
        if (invite == null || invite.state.isOver() || state.compareTo(invite.state) <= 0) {
            return;
        }
        if (state.isOver()) {
            invite.dialled = state;
        } else {
            invite.state = state;
            rooms.changed(invite);
        }
    }

    void ended(String channelId, int cause) {
        Invite invite = rooms.inviteOfChannel(channelId);
        if (invite != null) {
            over(invite, invite.cancelled ? InviteState.CANCELLED : outcome(invite, cause));
        }
    }

    /** The cause is finer (declined, unreachable), except that a normal one says nothing about a call never answered. */
    private static InviteState outcome(Invite invite, int cause) {
        InviteState byCause = InviteState.ofCause(cause);
        boolean vague = byCause == InviteState.NO_ANSWER || byCause == InviteState.FAILED;
        return vague && invite.dialled != null ? invite.dialled : byCause;
    }

    /** After a gap: the phone no longer rings. */
    void lost(Invite invite) {
        over(invite, InviteState.FAILED);
    }

    private void over(Invite invite, InviteState state) {
        if (invite.state.isOver()) {
            return;
        }
        invite.state = state;
        rooms.changed(invite);
        thread.later(SHOWN, () -> rooms.remove(invite));
    }
}
