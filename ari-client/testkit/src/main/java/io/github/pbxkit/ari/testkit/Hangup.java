package io.github.pbxkit.ari.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a channel goes: what ChannelHangupRequest says, and the cause that stays. */
record Hangup(
        @Nullable Integer requested,
        boolean soft,
        boolean announced,
        int cause,
        @Nullable Integer techCause) {
    static final int NORMAL = 16;
    static final int BUSY = 17;
    static final int NO_ANSWER = 19;
    static final int REJECTED = 21;

    private static final Map<String, Integer> REASONS = Map.ofEntries(
            Map.entry("unallocated", 1),
            Map.entry("no_route_destination", 3),
            Map.entry("normal", NORMAL),
            Map.entry("busy", BUSY),
            Map.entry("timeout", 18),
            Map.entry("no_answer", NO_ANSWER),
            Map.entry("answered_elsewhere", 26),
            Map.entry("number_incomplete", 28),
            Map.entry("normal_unspecified", 31),
            Map.entry("congestion", 34),
            Map.entry("failure", 38),
            Map.entry("codec_mismatch", 58),
            Map.entry("interworking", 127));

    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(1, "Unallocated (unassigned) number"),
            Map.entry(3, "No route to destination"),
            Map.entry(NORMAL, "Normal Clearing"),
            Map.entry(BUSY, "User busy"),
            Map.entry(18, "No user responding"),
            Map.entry(NO_ANSWER, "User alerting, no answer"),
            Map.entry(REJECTED, "Call Rejected"),
            Map.entry(26, "Answered elsewhere"),
            Map.entry(28, "Invalid number format"),
            Map.entry(31, "Normal, unspecified"),
            Map.entry(34, "Circuit/channel congestion"),
            Map.entry(38, "Network out of order"),
            Map.entry(58, "Bearer capability not available"),
            Map.entry(127, "Interworking, unspecified"));

    /** The phone at the other end hung up: no cause is known (SIP BYE without a Reason). */
    static Hangup byCaller() {
        return new Hangup(null, false, true, 0, null);
    }

    /** DELETE on the channel. */
    static Hangup byRequest(int cause) {
        return new Hangup(32, true, true, cause, null);
    }

    /** The called phone refused with a SIP status. */
    static Hangup refused(int cause, int sipStatus) {
        return new Hangup(cause, false, true, cause, sipStatus);
    }

    /** Nobody answered an originated call in time: it just goes. */
    static Hangup unanswered() {
        return new Hangup(null, false, false, NO_ANSWER, 480);
    }

    /** The dialplan came to its end. */
    static Hangup byDialplan() {
        return new Hangup(null, false, false, NORMAL, null);
    }

    static @Nullable Integer causeOf(String reason) {
        return REASONS.get(reason);
    }

    static String text(int cause) {
        return TEXTS.getOrDefault(cause, "Unknown");
    }
}
