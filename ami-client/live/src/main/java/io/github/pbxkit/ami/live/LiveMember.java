package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.DeviceState;
import java.time.Instant;
import java.util.Optional;

/**
 * A member of a queue: an agent's device. {@code callsTaken}, {@code lastCall} and {@code isInCall} change without an event:
 * they are read again with the queue's figures.
 *
 * @param device its interface, for example {@code PJSIP/6001}
 * @param name its name; the interface if it has none
 * @param stateInterface the device whose state counts
 * @param membership {@code static}, {@code dynamic} or {@code realtime}
 * @param penalty the higher, the later it is called
 * @param callsTaken calls it took since the queue was made
 * @param lastCall when its last call ended
 * @param lastPause when its last pause began
 * @param login when it was added, where the server tells
 * @param isInCall whether it is in a call of the queue
 * @param state what its device is doing
 * @param isPaused whether it gets no calls
 * @param pausedReason why, if somebody said so
 */
public record LiveMember(
        String device,
        String name,
        String stateInterface,
        String membership,
        int penalty,
        int callsTaken,
        Optional<Instant> lastCall,
        Optional<Instant> lastPause,
        Optional<Instant> login,
        boolean isInCall,
        DeviceState state,
        boolean isPaused,
        String pausedReason) {

    /**
     * Whether it could take a call now.
     *
     * @return true if it is not paused, and its device is idle (or says nothing)
     */
    public boolean isAvailable() {
        return !isPaused && (state == DeviceState.NOT_INUSE || state == DeviceState.UNKNOWN);
    }

    LiveMember uncounted() {
        return new LiveMember(
                device,
                name,
                stateInterface,
                membership,
                penalty,
                0,
                Optional.empty(),
                lastPause,
                login,
                false,
                state,
                isPaused,
                pausedReason);
    }

    /** Lists name the fields {@code Location} and {@code Name}, events {@code Interface} and {@code MemberName}. */
    static LiveMember of(AmiMessage m) {
        String device = m.first("Interface", m.first("Location", ""));
        return new LiveMember(
                device,
                m.first("MemberName", m.first("Name", device)),
                m.first("StateInterface", device),
                m.first("Membership", ""),
                m.intValue("Penalty").orElse(0),
                m.intValue("CallsTaken").orElse(0),
                moment(m, "LastCall"),
                moment(m, "LastPause"),
                moment(m, "LoginTime"),
                m.intValue("InCall").orElse(0) != 0,
                state(m.intValue("Status").orElse(0)),
                m.intValue("Paused").orElse(0) != 0,
                m.first("PausedReason", ""));
    }

    private static Optional<Instant> moment(AmiMessage m, String name) {
        long seconds = m.longValue(name).orElse(0);
        return seconds > 0 && seconds < Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    private static DeviceState state(int number) {
        DeviceState[] all = DeviceState.values();
        return number >= 0 && number < all.length ? all[number] : DeviceState.UNKNOWN;
    }
}
