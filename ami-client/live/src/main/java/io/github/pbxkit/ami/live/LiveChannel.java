package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.event.ChannelSnapshot;
import io.github.pbxkit.ami.event.ChannelState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A channel: one leg of a call.
 *
 * @param key its unique id
 * @param name its name, for example {@code PJSIP/6001-0000002a}; it may change
 * @param linkedId id of the call it belongs to, as far as the server told: it writes no event for that change alone
 * @param state what it is doing
 * @param callerNumber number of its own side; empty if there is none
 * @param callerName name of its own side; empty if there is none
 * @param connectedNumber number of the other side; empty if there is none
 * @param connectedName name of the other side; empty if there is none
 * @param accountCode its account code
 * @param context its place in the dialplan, up to date only for users who read the class {@code dialplan}
 * @param exten its place in the dialplan
 * @param priority its place in the dialplan
 * @param bridgeId the bridge it is in; empty if it is in none
 * @param isOnHold whether it has put the other side on hold. No list tells: it is false for a channel that was first seen in
 *     a list
 * @param created when it was made, by the clock of this machine
 * @param answered when it was first seen up; nothing if it is not, or was up already when it was first seen
 */
public record LiveChannel(
        String key,
        String name,
        String linkedId,
        ChannelState state,
        String callerNumber,
        String callerName,
        String connectedNumber,
        String connectedName,
        String accountCode,
        String context,
        String exten,
        int priority,
        String bridgeId,
        boolean isOnHold,
        Instant created,
        Optional<Instant> answered)
        implements LiveEntity {

    @Override
    public LiveKind kind() {
        return LiveKind.CHANNEL;
    }

    /**
     * How long it has been there.
     *
     * @param now the time to count to
     * @return at least zero
     */
    public Duration age(Instant now) {
        return Times.between(created, now);
    }

    /**
     * What its name begins with.
     *
     * @return for example {@code PJSIP}
     */
    public String technology() {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    /**
     * The device that it is a channel of, as hints and queue members name it.
     *
     * @return for example {@code PJSIP/6001}
     */
    public String device() {
        int dash = name.lastIndexOf('-');
        return dash < 0 ? name : name.substring(0, dash);
    }

    static LiveChannel first(ChannelSnapshot seen, String bridgeId, Instant created) {
        return new LiveChannel(
                seen.uniqueId(),
                seen.name(),
                seen.linkedId(),
                seen.state(),
                known(seen.callerIdNum()),
                known(seen.callerIdName()),
                known(seen.connectedLineNum()),
                known(seen.connectedLineName()),
                seen.accountCode(),
                seen.context(),
                seen.exten(),
                seen.priority().orElse(0),
                bridgeId,
                false,
                created,
                Optional.empty());
    }

    /** What the server says of the channel itself; bridge, hold and times stay. */
    LiveChannel seenAs(ChannelSnapshot seen, Instant now) {
        boolean isAnswered = seen.state() == ChannelState.UP && state != ChannelState.UP;
        LiveChannel next = first(seen, bridgeId, created);
        return next.with(next.name, bridgeId, isOnHold, isAnswered ? Optional.of(now) : answered);
    }

    LiveChannel inBridge(String bridge) {
        return with(name, bridge, isOnHold, answered);
    }

    LiveChannel onHold(boolean isHolding) {
        return with(name, bridgeId, isHolding, answered);
    }

    LiveChannel named(String newName) {
        return with(newName, bridgeId, isOnHold, answered);
    }

    private LiveChannel with(String newName, String bridge, boolean isHolding, Optional<Instant> answer) {
        return new LiveChannel(
                key,
                newName,
                linkedId,
                state,
                callerNumber,
                callerName,
                connectedNumber,
                connectedName,
                accountCode,
                context,
                exten,
                priority,
                bridge,
                isHolding,
                created,
                answer);
    }

    LiveChannel linkedTo(String linked) {
        return new LiveChannel(
                key,
                name,
                linked,
                state,
                callerNumber,
                callerName,
                connectedNumber,
                connectedName,
                accountCode,
                context,
                exten,
                priority,
                bridgeId,
                isOnHold,
                created,
                answered);
    }

    /** Whether it differs in what events tell; its place in the dialplan and its linked id move without an event. */
    boolean isAs(LiveChannel other) {
        return name.equals(other.name)
                && state == other.state
                && callerNumber.equals(other.callerNumber)
                && callerName.equals(other.callerName)
                && connectedNumber.equals(other.connectedNumber)
                && connectedName.equals(other.connectedName)
                && bridgeId.equals(other.bridgeId);
    }

    static String known(String text) {
        return text.equals("<unknown>") ? "" : text;
    }
}
