package io.github.pbxkit.devstate.nats;

/** How often the whole bucket may be read again: less and less often if that does not help. Used by one thread at a time. */
final class Rereads {
    private static final long FIRST_PAUSE = 1_000_000_000L;
    private static final long LONGEST_PAUSE = 60_000_000_000L;
    private static final long FORGOTTEN_AFTER = 300_000_000_000L;

    private long pause;
    private long last;

    /** Whether it may be done now; counts as done then. */
    boolean isAllowed(long nanos) {
        if (pause != 0 && nanos - last < pause) {
            return false;
        }
        boolean isLongAgo = pause == 0 || nanos - last > FORGOTTEN_AFTER;
        pause = isLongAgo ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, 2 * pause);
        last = nanos;
        return true;
    }
}
