package io.github.pbxkit.examples.conference.room;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Short sounds to a room in which at least two hear them; one at a time. Used on the conference's thread. */
final class Tones {
    private static final Logger log = LoggerFactory.getLogger(Tones.class);

    /** Asterisk plays a tone until it is told to stop, also when the tone itself has ended. */
    private static final Duration LENGTH = Duration.ofMillis(500);

    private final RoomSounds sounds;
    private final RoomRequests pbx;
    private final ConferenceThread thread;

    Tones(RoomSounds sounds, RoomRequests pbx, ConferenceThread thread) {
        this.sounds = sounds;
        this.pbx = pbx;
        this.thread = thread;
    }

    void joined(Room room) {
        play(room, sounds.join(), 2);
    }

    void left(Room room) {
        play(room, sounds.leave(), 2);
    }

    void recording(Room room) {
        play(room, sounds.record(), 1);
    }

    private void play(Room room, String medium, int listeners) {
        if (medium.isEmpty() || room.tone || room.inBridge() < listeners) {
            return;
        }
        room.tone = true;
        String id = "tone-" + UUID.randomUUID();
        thread.whenDone(pbx.play(room, id, medium), (ok, failure) -> {
            if (failure != null) {
                log.debug("Room {}: {} cannot be played", room.name, medium, failure);
                room.tone = false;
            } else {
                thread.later(LENGTH, () -> end(room, id, medium));
            }
        });
    }

    private void end(Room room, String id, String medium) {
        room.tone = false;
        if (medium.startsWith("tone:")) {
            thread.whenDone(pbx.stopPlaying(id), (ok, failure) -> {
                if (failure != null) {
                    log.debug("Room {}: the tone {} could not be stopped", room.name, id, failure);
                }
            });
        }
    }
}
