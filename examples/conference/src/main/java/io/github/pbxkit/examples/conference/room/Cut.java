package io.github.pbxkit.examples.conference.room;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Whether one direction of a call is cut off, and what is being asked of it. Owned by the conference's thread. */
final class Cut {
    /** Which way the sound goes, and where the call itself carries the note: Asterisk does not tell. */
    enum Direction {
        /** From the member to the others: cut off, the member is muted. */
        VOICE("in", "PBXKIT_CONFERENCE_MUTED"),
        /** From the others to the member: cut off, the member is deaf. */
        HEARING("out", "PBXKIT_CONFERENCE_DEAF");

        final String wireName;
        final String note;

        Direction(String wireName, String note) {
            this.wireName = wireName;
            this.note = note;
        }

        Cut of(Member member) {
            return this == VOICE ? member.voice : member.hearing;
        }
    }

    /** Somebody's wish to change it. */
    record Request(boolean on, CompletableFuture<Void> done) {}

    final Queue<Request> requests = new ArrayDeque<>();
    boolean on;

    /** What is being asked of the PBX right now, null when nothing is under way. */
    @Nullable
    Boolean wanted;
}
