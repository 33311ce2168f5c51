package io.github.pbxkit.examples.guard.rule;

import java.time.Instant;

/**
 * Somebody wants to call.
 *
 * @param callId the PBX's id of the channel that calls
 * @param way from our phones outside, or from outside to us
 * @param account outgoing: who calls; incoming: the trunk it came by
 * @param number outgoing: what was dialled; incoming: the number that calls
 * @param at when
 */
public record CallAttempt(String callId, Way way, String account, String number, Instant at) {
    /** Which way a call goes. */
    public enum Way {
        OUT,
        IN
    }
}
