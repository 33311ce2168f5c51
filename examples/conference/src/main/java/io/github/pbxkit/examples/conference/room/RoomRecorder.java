package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.ari.model.LiveRecording;
import io.github.pbxkit.ari.model.StoredRecording;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records rooms, one recording at a time each, and keeps the lists of what the PBX has stored. A recording lives in the
 * PBX: it goes on while this program restarts, and the next run finds it by the note it left there. Used on the
 * conference's thread.
 */
final class RoomRecorder {
    private static final Logger log = LoggerFactory.getLogger(RoomRecorder.class);

    private final RoomOptions options;
    private final Rooms rooms;
    private final RoomRequests pbx;
    private final ConferenceThread thread;
    private final AsteriskClock clock;
    private final Tones tones;
    private final Map<String, Integer> lengths = new HashMap<>();

    RoomRecorder(
            RoomOptions options,
            Rooms rooms,
            RoomRequests pbx,
            ConferenceThread thread,
            AsteriskClock clock,
            Tones tones) {
        this.options = options;
        this.rooms = rooms;
        this.pbx = pbx;
        this.thread = thread;
        this.clock = clock;
        this.tones = tones;
    }

    void start(Room room, CompletableFuture<Void> done) {
        if (!options.recordingPossible()) {
            done.completeExceptionally(new RequestException(Code.FORBIDDEN, "recording is switched off"));
        } else if (room.recording != null) {
            done.completeExceptionally(new RequestException(Code.CONFLICT, "this room is being recorded"));
        } else if (room.inBridge() == 0) {
            done.completeExceptionally(new RequestException(Code.CONFLICT, "nobody is in this room"));
        } else {
            RecordingName name = new RecordingName(room.name, clock.now());
            begin(
                    rooms.addRecording(name.text(options.application()), room, name.began(), options.recordFormat()),
                    done);
        }
    }

    private void begin(Recording recording, CompletableFuture<Void> done) {
        Room room = recording.room;
        room.recording = recording;
        rooms.stateChanged(room);
        thread.whenDone(pbx.record(recording), (ok, failure) -> {
            if (failure == null && isRunning(room, recording.name) && !recording.stopping) {
                tones.recording(room);
                done.complete(null);
            } else {
                giveUp(recording, done, failure);
            }
        });
    }

    /** Somebody stopped it before it began, or nobody knows whether it began: nothing may go on that nobody sees. */
    private void giveUp(Recording recording, CompletableFuture<Void> done, @Nullable Throwable failure) {
        thread.whenDone(pbx.stopRecording(recording), (ok, refused) -> {
            if (refused != null) {
                log.warn("The recording {} may go on in the PBX: {}", recording.name, refused.toString());
            }
            over(recording);
            done.completeExceptionally(
                    failure == null
                            ? new RequestException(Code.CONFLICT, "it was stopped at once")
                            : PbxFailures.asRequestException(failure));
        });
    }

    void stop(Room room, CompletableFuture<Void> done) {
        Recording recording = room.recording;
        if (recording == null) {
            done.complete(null);
            return;
        }
        recording.stopping = true;
        rooms.stateChanged(room);
        thread.whenDone(pbx.stopRecording(recording), (ok, failure) -> {
            if (failure == null) {
                over(recording);
                done.complete(null);
            } else {
                recording.stopping = false;
                rooms.stateChanged(room);
                done.completeExceptionally(PbxFailures.asRequestException(failure));
            }
        });
    }

    /** Silence is not worth a file. */
    void stopIfEmpty(Room room) {
        if (room.recording != null && room.members.isEmpty()) {
            stop(room, new CompletableFuture<>());
        }
    }

    /** The PBX says that a recording has ended, by whatever cause. */
    void ended(LiveRecording live) {
        Integer seconds = live.duration();
        RecordingName.parse(options.application(), live.name()).ifPresent(name -> {
            if (seconds != null) {
                lengths.put(live.name(), seconds);
            }
            Room room = rooms.existing(name.room());
            Recording running = room == null ? null : room.recording;
            if (running != null && running.name.equals(live.name())) {
                over(running);
            } else {
                refresh();
            }
        });
        String cause = live.cause();
        if (cause != null && !cause.isEmpty()) {
            log.warn("The recording {} failed: {}", live.name(), cause);
        }
    }

    private void over(Recording recording) {
        if (recording.room.recording == recording) {
            recording.room.recording = null;
            rooms.stateChanged(recording.room);
            thread.whenDone(pbx.forgetRecording(recording.room), (ok, failure) -> {
                if (failure != null) {
                    log.debug("The note about {} stays until the next look", recording.name, failure);
                }
            });
        }
        refresh();
    }

    /** After a gap or a restart: what the PBX says goes on. */
    void correct(Room room, RoomNotes notes) {
        String name = notes.recording().orElse(null);
        Recording known = room.recording;
        if (known != null && known.name.equals(name)) {
            known.stopping = false;
        } else if (name != null) {
            RecordingName.parse(options.application(), name)
                    .ifPresent(parsed ->
                            room.recording = rooms.addRecording(name, room, parsed.began(), options.recordFormat()));
        } else {
            room.recording = null;
        }
        if (known != null || room.recording != null) {
            rooms.stateChanged(room);
        }
    }

    /** Reads the list anew. */
    void refresh() {
        thread.whenDone(pbx.storedRecordings(), (stored, failure) -> {
            if (stored == null) {
                log.debug("The recordings could not be listed", failure);
            } else {
                show(stored);
            }
        });
    }

    private void show(List<StoredRecording> stored) {
        Map<Room, Map<String, StoredRecording>> found = new HashMap<>();
        for (StoredRecording recording : stored) {
            RecordingName.parse(options.application(), recording.name())
                    .ifPresent(name -> found.computeIfAbsent(rooms.room(name.room()), room -> new HashMap<>())
                            .put(recording.name(), recording));
        }
        for (Room room : rooms.all()) {
            show(room, found.getOrDefault(room, Map.of()));
        }
    }

    private void show(Room room, Map<String, StoredRecording> found) {
        boolean changed = room.recordings.keySet().retainAll(found.keySet());
        for (StoredRecording stored : found.values()) {
            Recording known = room.recordings.get(stored.name());
            if (isRunning(room, stored.name())) {
                continue; // its file is there already
            }
            if (known == null) {
                RecordingName name = RecordingName.parse(options.application(), stored.name())
                        .orElseThrow();
                known = rooms.addRecording(stored.name(), room, name.began(), stored.format());
                room.recordings.put(stored.name(), known);
                changed = true;
            }
            Integer seconds = lengths.remove(stored.name());
            if (seconds != null) {
                known.seconds = seconds;
                changed = true;
            }
        }
        if (changed) {
            rooms.recordingsChanged(room);
        }
    }

    private static boolean isRunning(Room room, String name) {
        Recording running = room.recording;
        return running != null && running.name.equals(name);
    }

    void delete(Recording recording, CompletableFuture<Void> done) {
        thread.whenDone(pbx.deleteRecording(recording), (ok, failure) -> {
            if (failure == null) {
                recording.room.recordings.remove(recording.name);
                rooms.recordingsChanged(recording.room);
                done.complete(null);
            } else {
                done.completeExceptionally(PbxFailures.asRequestException(failure));
            }
        });
    }

    void open(Recording recording, CompletableFuture<RecordingFile> done) {
        thread.whenDone(pbx.download(recording), (download, failure) -> {
            if (download == null) {
                done.completeExceptionally(PbxFailures.asRequestException(
                        failure == null ? new IllegalStateException("no answer") : failure));
                return;
            }
            String type = recording.format.startsWith("wav") ? "audio/wav" : "application/octet-stream";
            String name = new RecordingName(recording.room.name, recording.began).fileName(recording.format);
            done.complete(new RecordingFile(name, type, download.length(), download));
        });
    }

    static RequestException noSuchRecording() {
        return new RequestException(Code.NOT_FOUND, "no such recording");
    }

    @Nullable
    Recording stored(String id) {
        return rooms.storedRecording(id);
    }
}
