package io.github.pbxkit.ami.live;

import java.time.Duration;
import java.time.Instant;

/**
 * Somebody who waits in a queue.
 *
 * @param uniqueId unique id of the channel
 * @param channel name of the channel when it joined
 * @param number caller's number; empty if there is none
 * @param name caller's name; empty if there is none
 * @param position place in the queue, from 1
 * @param joined when the waiting began, by the clock of this machine
 */
public record LiveCaller(String uniqueId, String channel, String number, String name, int position, Instant joined) {

    /**
     * How long the caller has waited.
     *
     * @param now the time to count to
     * @return at least zero
     */
    public Duration waiting(Instant now) {
        return Times.between(joined, now);
    }

    LiveCaller at(int place) {
        return place == position ? this : new LiveCaller(uniqueId, channel, number, name, place, joined);
    }

    LiveCaller since(Instant moment) {
        return new LiveCaller(uniqueId, channel, number, name, position, moment);
    }
}
