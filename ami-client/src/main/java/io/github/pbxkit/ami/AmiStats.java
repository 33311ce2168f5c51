package io.github.pbxkit.ami;

import java.time.Duration;

/**
 * What a client counted since it was built.
 *
 * @param pendingActions actions that wait for an answer now, the client's own pings apart
 * @param messages messages that came
 * @param lateAnswers answers to actions that had timed out or were cancelled, late list items included
 * @param unsolicitedAnswers answers without an ActionID of ours; Asterisk sends them when it cannot parse a request
 * @param timeouts actions that timed out
 * @param droppedEvents events that did not fit into a subscriber's queue
 * @param truncatedBytes bytes of messages that were cut off by the end of a connection
 * @param connections connections that were ready for use
 * @param pausedReading for how long reading was paused because of {@link OverflowPolicy#PAUSE_READING}
 * @param pingRoundTrip how long the last Ping took; zero before the first
 */
public record AmiStats(
        int pendingActions,
        long messages,
        long lateAnswers,
        long unsolicitedAnswers,
        long timeouts,
        long droppedEvents,
        long truncatedBytes,
        long connections,
        Duration pausedReading,
        Duration pingRoundTrip) {}
