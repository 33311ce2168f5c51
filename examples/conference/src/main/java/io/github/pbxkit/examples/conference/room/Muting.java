package io.github.pbxkit.examples.conference.room;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.github.pbxkit.examples.conference.room.Cut.Direction;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Cuts voices and hearing off and gives them back: one request per call and direction at a time, in the order asked, and
 * the state changes only when the PBX has confirmed it. Used on the conference's thread.
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

    void request(Member member, Direction direction, boolean on, CompletableFuture<Void> done) {
        Cut cut = direction.of(member);
        if (cut.requests.size() >= MAX_WAITING) {
            done.completeExceptionally(
                    new RequestException(Code.RATE_LIMITED, "too many mute requests wait for this member"));
            return;
        }
        cut.requests.add(new Cut.Request(on, done));
        if (cut.wanted == null) {
            next(member, direction);
        }
    }

    /** Completes when everybody's voice is as wished; who left meanwhile does not count. */
    CompletableFuture<Void> requestAll(Collection<Member> members, boolean muted) {
        CompletableFuture<?>[] each = members.stream()
                .map(member -> {
                    CompletableFuture<Void> done = new CompletableFuture<>();
                    request(member, Direction.VOICE, muted, done);
                    return done.exceptionallyCompose(Muting::unlessGone);
                })
                .toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(each);
    }

    private static CompletableFuture<Void> unlessGone(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean gone = cause instanceof RequestException known && known.code() == Code.NOT_FOUND;
        return gone ? completedFuture(null) : CompletableFuture.failedFuture(cause);
    }

    /** The caller's own key: the opposite of what is, or is about to be. */
    void toggle(Member member) {
        Cut voice = member.voice;
        request(member, Direction.VOICE, !(voice.wanted == null ? voice.on : voice.wanted), new CompletableFuture<>());
    }

    /** What the call itself says, for a call that an earlier run of this program may have cut off. */
    void recall(Member member) {
        for (Direction direction : Direction.values()) {
            thread.whenDone(pbx.isCut(member, direction), (on, failure) -> {
                Cut cut = direction.of(member);
                if (Boolean.TRUE.equals(on) && cut.wanted == null) {
                    cut.on = true;
                    rooms.changed(member);
                }
            });
        }
    }

    private void next(Member member, Direction direction) {
        Cut cut = direction.of(member);
        Cut.Request request = cut.requests.poll();
        while (request != null && request.on() == cut.on) {
            request.done().complete(null);
            request = cut.requests.poll();
        }
        if (request != null) {
            send(member, direction, request);
        }
    }

    private void send(Member member, Direction direction, Cut.Request request) {
        Cut cut = direction.of(member);
        cut.wanted = request.on();
        rooms.changed(member);
        thread.whenDone(pbx.cut(member, direction, request.on()), (ok, failure) -> {
            cut.wanted = null;
            if (failure == null) {
                cut.on = request.on();
                request.done().complete(null);
            } else {
                request.done().completeExceptionally(PbxFailures.asRequestException(failure));
            }
            rooms.changed(member);
            next(member, direction);
        });
    }

    /** The call is over: whoever still waits is told so. */
    void gone(Member member) {
        for (Direction direction : Direction.values()) {
            Cut cut = direction.of(member);
            cut.requests.forEach(r ->
                    r.done().completeExceptionally(new RequestException(Code.NOT_FOUND, "this member has just left")));
            cut.requests.clear();
        }
    }
}
