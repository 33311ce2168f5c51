package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.ChannelSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a conference.
 *
 * @param uniqueId unique id of the channel
 * @param channel name of the channel
 * @param number number; empty if there is none
 * @param name name; empty if there is none
 * @param isAdmin whether it is an admin
 * @param isMuted whether nobody hears it
 * @param isTalking whether it talks, where the conference reports that
 * @param joined when it came, by the clock of this machine
 */
public record LiveParticipant(
        String uniqueId,
        String channel,
        String number,
        String name,
        boolean isAdmin,
        boolean isMuted,
        boolean isTalking,
        Instant joined) {

    static LiveParticipant of(AmiMessage m, Instant joined) {
        ChannelSnapshot channel = new ChannelSnapshot(m, "");
        return new LiveParticipant(
                channel.uniqueId(),
                channel.name(),
                LiveChannel.known(channel.callerIdNum()),
                LiveChannel.known(channel.callerIdName()),
                isYes(m, "Admin"),
                isYes(m, "Muted"),
                isYes(m, "Talking"),
                joined);
    }

    static boolean isYes(AmiMessage m, String name) {
        String text = m.first(name, "");
        return text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("on");
    }

    LiveParticipant muted(boolean isOn) {
        return new LiveParticipant(uniqueId, channel, number, name, isAdmin, isOn, isTalking, joined);
    }

    LiveParticipant talking(boolean isOn) {
        return new LiveParticipant(uniqueId, channel, number, name, isAdmin, isMuted, isOn, joined);
    }

    /** Talking changes all the time. */
    boolean isAs(@Nullable LiveParticipant other) {
        return other != null && uniqueId.equals(other.uniqueId) && isAdmin == other.isAdmin && isMuted == other.isMuted;
    }
}
