package io.github.pbxkit.ami.live;

import java.time.Instant;
import java.util.Optional;

/**
 * A difference between the picture and the server's own lists, and therefore a correction of the picture.
 *
 * @param problem what was wrong
 * @param kind what it was wrong about
 * @param key which one
 * @param before what the picture said; nothing if it lacked it
 * @param after what the server said; nothing if it has no such thing
 * @param cause when it was found
 * @param at when that was, by the clock of this machine
 */
public record LiveRepair(
        Problem problem,
        LiveKind kind,
        String key,
        Optional<LiveEntity> before,
        Optional<LiveEntity> after,
        ChangeCause cause,
        Instant at) {

    /** What was wrong. */
    public enum Problem {
        /** The picture lacked it. */
        MISSING,
        /** The picture still had it. */
        LEFT_OVER,
        /** The picture had it otherwise. */
        DIFFERENT
    }

    static LiveRepair of(
            LiveKind kind,
            String key,
            Optional<LiveEntity> before,
            Optional<LiveEntity> after,
            ChangeCause cause,
            Instant at) {
        Problem problem = before.isEmpty() ? Problem.MISSING : after.isEmpty() ? Problem.LEFT_OVER : Problem.DIFFERENT;
        return new LiveRepair(problem, kind, key, before, after, cause, at);
    }

    /** What it is about, to see whether it was found before. */
    String subject() {
        return problem + " " + kind + " " + key;
    }
}
