package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.event.ChannelState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call: all channels of one linked id. When two calls are joined, by a transfer for example, the older one's id stays.
 *
 * @param key its linked id
 * @param legs its channels, the oldest first; never empty
 * @param state how far it is
 * @param started when the first of its legs was made, also if that one is gone
 * @param connected when two of its legs first shared a bridge; nothing until then
 */
public record LiveCall(
        String key, List<LiveChannel> legs, CallState state, Instant started, Optional<Instant> connected)
        implements LiveEntity {

    /** Takes a copy of the list. */
    public LiveCall {
        legs = List.copyOf(legs);
    }

    @Override
    public LiveKind kind() {
        return LiveKind.CALL;
    }

    /**
     * The leg that began it, as far as it is still there.
     *
     * @return the oldest leg
     */
    public LiveChannel caller() {
        return legs.get(0);
    }

    /**
     * The numbers that take part.
     *
     * @return each once, the caller's first
     */
    public List<String> parties() {
        Set<String> numbers = new LinkedHashSet<>();
        for (LiveChannel leg : legs) {
            if (!leg.callerNumber().isEmpty()) {
                numbers.add(leg.callerNumber());
            }
        }
        return List.copyOf(numbers);
    }

    /**
     * How long it has been going on.
     *
     * @param now the time to count to
     * @return at least zero
     */
    public Duration age(Instant now) {
        return Times.between(started, now);
    }

    static CallState stateOf(List<LiveChannel> legs) {
        Set<String> bridges = new HashSet<>();
        boolean isConnected = false;
        boolean isHeld = false;
        boolean isUp = false;
        for (LiveChannel leg : legs) {
            isConnected |= !leg.bridgeId().isEmpty() && !bridges.add(leg.bridgeId());
            isHeld |= leg.isOnHold();
            isUp |= leg.state() == ChannelState.UP;
        }
        if (isConnected) {
            return isHeld ? CallState.ON_HOLD : CallState.CONNECTED;
        }
        return isUp ? CallState.ALONE : CallState.RINGING;
    }
}
