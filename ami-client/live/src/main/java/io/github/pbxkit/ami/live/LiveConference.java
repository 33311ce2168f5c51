package io.github.pbxkit.ami.live;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A conference of ConfBridge.
 *
 * @param key its name
 * @param participants who is in it, by the channel's unique id
 * @param isLocked whether only admins may enter, as the last list said: no event tells
 * @param isRecording whether it is being recorded; no list tells
 */
public record LiveConference(
        String key, Map<String, LiveParticipant> participants, boolean isLocked, boolean isRecording)
        implements LiveEntity {

    /** Takes a copy. */
    public LiveConference {
        participants = Collections.unmodifiableMap(new TreeMap<>(participants));
    }

    @Override
    public LiveKind kind() {
        return LiveKind.CONFERENCE;
    }

    static LiveConference first(String name) {
        return new LiveConference(name, Map.of(), false, false);
    }

    LiveConference with(LiveParticipant participant) {
        Map<String, LiveParticipant> more = new TreeMap<>(participants);
        more.put(participant.uniqueId(), participant);
        return new LiveConference(key, more, isLocked, isRecording);
    }

    LiveConference without(String uniqueId) {
        Map<String, LiveParticipant> fewer = new TreeMap<>(participants);
        fewer.remove(uniqueId);
        return new LiveConference(key, fewer, isLocked, isRecording);
    }

    LiveConference recording(boolean isOn) {
        return new LiveConference(key, participants, isLocked, isOn);
    }

    boolean isAs(LiveConference other) {
        return participants.keySet().equals(other.participants.keySet())
                && participants.entrySet().stream()
                        .allMatch(e -> e.getValue().isAs(other.participants.get(e.getKey())));
    }
}
