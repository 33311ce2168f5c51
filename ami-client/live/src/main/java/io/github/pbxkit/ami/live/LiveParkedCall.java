package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.ChannelSnapshot;
import java.time.Duration;
import java.time.Instant;

/**
 * A parked call.
 *
 * @param lot the parking lot
 * @param space where in the lot
 * @param uniqueId unique id of the parked channel
 * @param channel name of the parked channel
 * @param number its number; empty if there is none
 * @param name its name; empty if there is none
 * @param parker what is dialled when the time is over
 * @param parked when it was parked, by the clock of this machine
 * @param timeout how long it may stay; zero for ever
 */
public record LiveParkedCall(
        String lot,
        String space,
        String uniqueId,
        String channel,
        String number,
        String name,
        String parker,
        Instant parked,
        Duration timeout)
        implements LiveEntity {

    @Override
    public String key() {
        return lot + "/" + space;
    }

    @Override
    public LiveKind kind() {
        return LiveKind.PARKED_CALL;
    }

    /** From ParkedCall, as an event or in a list: how long it may stay is counted down there. */
    static LiveParkedCall of(AmiMessage m, Instant now) {
        ChannelSnapshot parkee = new ChannelSnapshot(m, "Parkee");
        Duration since = Duration.ofSeconds(m.longValue("ParkingDuration").orElse(0));
        Duration left = Duration.ofSeconds(m.longValue("ParkingTimeout").orElse(0));
        return new LiveParkedCall(
                m.first("Parkinglot", ""),
                m.first("ParkingSpace", ""),
                parkee.uniqueId(),
                parkee.name(),
                LiveChannel.known(parkee.callerIdNum()),
                LiveChannel.known(parkee.callerIdName()),
                m.first("ParkerDialString", ""),
                now.minus(since),
                left.isZero() ? left : left.plus(since));
    }

    LiveParkedCall since(LiveParkedCall before) {
        return new LiveParkedCall(lot, space, uniqueId, channel, number, name, parker, before.parked, before.timeout);
    }
}
