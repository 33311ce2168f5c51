package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.ChannelState;
import io.github.pbxkit.ari.model.Playback;
import io.github.pbxkit.ari.model.PlaybackState;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks rooms, and turns away whoever calls a locked one: the caller hears why and goes back to the dialplan, which finds
 * {@code CONFERENCE_STATUS=LOCKED} on the channel and goes on behind Stasis. Used on the conference's thread.
 */
final class Doorstep {
    private static final Logger log = LoggerFactory.getLogger(Doorstep.class);
    private static final String BUSY_TONE = "tone:busy";
    private static final Duration TONE_LENGTH = Duration.ofSeconds(3);
    /** Nobody stands here longer, whatever became of the message. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Rooms rooms;
    private final RoomRequests pbx;
    private final ConferenceThread thread;
    private final String message;
    /** Channel id to the id of what is played to it. */
    private final Map<String, String> waiting = new HashMap<>();

    Doorstep(Rooms rooms, RoomRequests pbx, ConferenceThread thread, String message) {
        this.rooms = rooms;
        this.pbx = pbx;
        this.thread = thread;
        this.message = message.isEmpty() ? BUSY_TONE : message;
    }

    void lock(Room room, boolean locked, CompletableFuture<Void> done) {
        if (locked && room.members.isEmpty()) {
            done.completeExceptionally(new RequestException(Code.CONFLICT, "nobody is in this room"));
            return;
        }
        thread.whenDone(pbx.noteLock(room, locked), (ok, failure) -> {
            if (failure == null) {
                set(room, locked);
                unlockIfEmpty(room); // the last one may have left meanwhile
                done.complete(null);
            } else {
                done.completeExceptionally(PbxFailures.asRequestException(failure));
            }
        });
    }

    /** After a look at the PBX, which knows it best. */
    void set(Room room, boolean locked) {
        if (room.locked != locked) {
            room.locked = locked;
            rooms.stateChanged(room);
        }
    }

    /** The last one has left: whoever comes next finds an open door. */
    void unlockIfEmpty(Room room) {
        if (room.locked && room.members.isEmpty()) {
            set(room, false);
            thread.whenDone(pbx.noteLock(room, false), (ok, failure) -> {
                if (failure != null) {
                    log.debug("Room {}: the PBX was not told that it is open", room.name, failure);
                }
            });
        }
    }

    boolean has(String channelId) {
        return waiting.containsKey(channelId);
    }

    void turnAway(Channel channel) {
        log.debug("{} is turned away from a locked room", channel.id());
        play(channel.id(), channel.state().equals(ChannelState.UP), message);
        thread.later(LONGEST, () -> sendBack(channel.id()));
    }

    private void play(String channelId, boolean answered, String medium) {
        String playbackId = "locked-" + UUID.randomUUID();
        waiting.put(channelId, playbackId);
        thread.whenDone(pbx.playToCaller(channelId, answered, playbackId, medium), (ok, failure) -> {
            if (failure != null) {
                sendBack(channelId);
            } else if (medium.startsWith("tone:")) {
                thread.later(TONE_LENGTH, () -> sendBack(channelId));
            }
        });
    }

    /** A message is over; one that could not be played becomes a busy tone. */
    void played(Playback playback) {
        List.copyOf(waiting.keySet()).stream()
                .filter(channel -> playback.id().equals(waiting.get(channel)))
                .forEach(channel -> {
                    if (playback.state().equals(PlaybackState.FAILED)
                            && !playback.mediaUri().equals(BUSY_TONE)) {
                        play(channel, true, BUSY_TONE);
                    } else {
                        sendBack(channel);
                    }
                });
    }

    private void sendBack(String channelId) {
        String playbackId = waiting.remove(channelId);
        if (playbackId != null) {
            thread.whenDone(pbx.sendBack(channelId, playbackId), (ok, failure) -> {
                if (failure != null && !PbxFailures.isMissing(failure)) {
                    log.warn("{} could not be sent back from a locked room: {}", channelId, failure.toString());
                }
            });
        }
    }

    /** The caller hung up, or is back in the dialplan. */
    void gone(String channelId) {
        waiting.remove(channelId);
    }

    /** After a gap nobody knows how much of the message was heard. */
    void correct(Set<String> callsFound) {
        for (String channel : List.copyOf(waiting.keySet())) {
            if (callsFound.contains(channel)) {
                sendBack(channel);
            } else {
                gone(channel);
            }
        }
    }
}
