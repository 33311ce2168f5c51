package io.github.pbxkit.ami.live;

import java.time.Instant;
import java.util.List;
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

    /** Whether it was found before, and nothing has moved since: else an event was only under way. */
    boolean isConfirmationOf(List<LiveRepair> earlier) {
        return earlier.stream()
                .anyMatch(other -> subject().equals(other.subject())
                        && isSame(before, other.before)
                        && isSame(after, other.after));
    }

    private static boolean isSame(Optional<LiveEntity> one, Optional<LiveEntity> other) {
        return one.isPresent() && other.isPresent()
                ? Differences.isSame(one.get(), other.get())
                : one.isEmpty() && other.isEmpty();
    }

    /** What it is about, in one line. */
    String subject() {
        return problem + " " + kind + " " + key;
    }
}
