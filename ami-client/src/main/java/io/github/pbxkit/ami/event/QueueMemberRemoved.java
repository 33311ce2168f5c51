// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.event;

import io.github.pbxkit.ami.AmiOrigin;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.internal.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A member was removed from a queue. Event class {@code agent}.
 *
 * @param message all its headers
 * @param origin where it came from
 */
public record QueueMemberRemoved(AmiMessage message, AmiOrigin origin) implements KnownEvent {

    /** Header {@code Queue}; empty if it is missing. */
    public String queue() {
        return message.first("Queue", "");
    }

    /** Header {@code MemberName}; empty if it is missing. */
    public String memberName() {
        return message.first("MemberName", "");
    }

    /** Header {@code Interface}; empty if it is missing. */
    public String interfaceName() {
        return message.first("Interface", "");
    }

    /** Header {@code StateInterface}; empty if it is missing. */
    public String stateInterface() {
        return message.first("StateInterface", "");
    }

    /** Header {@code Membership}; empty if it is missing. */
    public String membership() {
        return message.first("Membership", "");
    }

    /** Number in header {@code Penalty}. */
    public OptionalInt penalty() {
        return message.intValue("Penalty");
    }

    /** Number in header {@code CallsTaken}. */
    public OptionalInt callsTaken() {
        return message.intValue("CallsTaken");
    }

    /** Moment in header {@code LastCall}; nothing for 0. */
    public Optional<Instant> lastCall() {
        return Fields.epoch(message, "LastCall");
    }

    /** Moment in header {@code LastPause}; nothing for 0. */
    public Optional<Instant> lastPause() {
        return Fields.epoch(message, "LastPause");
    }

    /** Moment in header {@code LoginTime}; nothing for 0. */
    public Optional<Instant> loginTime() {
        return Fields.epoch(message, "LoginTime");
    }

    /** Number in header {@code InCall}. */
    public OptionalInt inCall() {
        return message.intValue("InCall");
    }

    /** Number in header {@code Status}. */
    public OptionalInt status() {
        return message.intValue("Status");
    }

    /** Whether header {@code Paused} says yes. */
    public Optional<Boolean> paused() {
        return Fields.bool(message, "Paused");
    }

    /** Header {@code PausedReason}; empty if it is missing. */
    public String pausedReason() {
        return message.first("PausedReason", "");
    }

    /** Whether header {@code Ringinuse} says yes. */
    public Optional<Boolean> ringinuse() {
        return Fields.bool(message, "Ringinuse");
    }

    /** Time in header {@code Wrapuptime}. */
    public Optional<Duration> wrapuptime() {
        return Fields.seconds(message, "Wrapuptime");
    }
}
