package io.github.pbxkit.examples.conference.room;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.StoredRecording;
import io.github.pbxkit.ari.model.Variable;
import io.github.pbxkit.ari.operations.Download;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What the conference asks of the PBX about rooms beyond their calls: sounds, recordings, locks, turning callers away.
 * Thread-safe, keeps no state.
 */
final class RoomRequests {
    /** The PBX keeps what the next run of this program must know, and forgets it when it restarts, as it does the calls. */
    private static final String LOCKED = "PBXKIT_LOCKED_";

    private static final String RECORDING = "PBXKIT_RECORDING_";

    /** Tells the dialplan why the caller comes back. */
    private static final String STATUS = "CONFERENCE_STATUS";

    private final AriClient ari;
    private final RoomOptions options;

    RoomRequests(AriClient ari, RoomOptions options) {
        this.ari = ari;
        this.options = options;
    }

    CompletableFuture<Void> play(Room room, String playbackId, String medium) {
        return ari.bridges()
                .playWithId(room.bridgeId, playbackId, medium)
                .send()
                .thenAccept(playback -> {});
    }

    CompletableFuture<Void> playToCaller(String channelId, boolean answered, String playbackId, String medium) {
        CompletableFuture<Void> ready = answered
                ? completedFuture(null)
                : ari.channels().answer(channelId).send();
        return ready.thenCompose(ok ->
                        ari.channels().playWithId(channelId, playbackId, medium).send())
                .thenAccept(playback -> {});
    }

    CompletableFuture<Void> stopPlaying(String playbackId) {
        return ari.playbacks().stop(playbackId).ignoreMissing().send();
    }

    /** Gives a caller, to whom this is played, back to the dialplan behind Stasis; hangs up where it cannot. */
    CompletableFuture<Void> sendBack(String channelId, String playbackId) {
        return stopPlaying(playbackId)
                .handle((stopped, failed) -> null)
                .thenCompose(stopped -> ari.channels()
                        .setChannelVar(channelId, STATUS)
                        .value("LOCKED")
                        .send())
                .handle((noted, missing) -> null)
                .thenCompose(
                        noted -> ari.channels().continueInDialplan(channelId).send())
                .exceptionallyCompose(refused ->
                        ari.channels().hangup(channelId).ignoreMissing().send());
    }

    CompletableFuture<Void> noteLock(Room room, boolean locked) {
        return note(LOCKED + room.bridgeId, locked ? "1" : "");
    }

    /** Noted before it begins, so that no recording goes on of which the next run does not know. */
    CompletableFuture<Void> record(Recording recording) {
        return note(RECORDING + recording.room.bridgeId, recording.name)
                .thenCompose(noted -> ari.bridges()
                        .record(recording.room.bridgeId, recording.name, recording.format)
                        .maxDurationSeconds((int) options.recordLimit().toSeconds())
                        .send())
                .thenAccept(live -> {});
    }

    CompletableFuture<Void> stopRecording(Recording recording) {
        return ari.recordings().stop(recording.name).ignoreMissing().send();
    }

    CompletableFuture<Void> forgetRecording(Room room) {
        return note(RECORDING + room.bridgeId, "");
    }

    CompletableFuture<List<StoredRecording>> storedRecordings() {
        return ari.recordings().listStored().send();
    }

    CompletableFuture<Void> deleteRecording(Recording recording) {
        return ari.recordings().deleteStored(recording.name).ignoreMissing().send();
    }

    CompletableFuture<Download> download(Recording recording) {
        return ari.recordings().download(recording.name).send();
    }

    private CompletableFuture<Void> note(String name, String value) {
        return ari.asterisk().setGlobalVar(name).value(value).send();
    }

    private CompletableFuture<String> noted(String name) {
        return ari.asterisk()
                .getGlobalVar(name)
                .optional()
                .send()
                .thenApply(found -> found.map(Variable::value).orElse(""));
    }

    /** What was noted about these bridges, by bridge id; a recording only while it still goes on. */
    CompletableFuture<Map<String, RoomNotes>> notes(List<Bridge> bridges) {
        Map<String, CompletableFuture<RoomNotes>> asked = new HashMap<>();
        for (Bridge bridge : bridges) {
            if (bridge.id().startsWith(Room.bridgePrefix(options.application()))) {
                asked.put(
                        bridge.id(),
                        noted(LOCKED + bridge.id())
                                .thenCombine(
                                        noted(RECORDING + bridge.id()).thenCompose(this::unlessOver),
                                        (locked, recording) -> new RoomNotes(locked.equals("1"), recording)));
            }
        }
        return CompletableFuture.allOf(asked.values().toArray(CompletableFuture<?>[]::new))
                .thenApply(all -> {
                    Map<String, RoomNotes> notes = new HashMap<>();
                    asked.forEach((bridge, answer) -> notes.put(bridge, answer.join()));
                    return notes;
                });
    }

    private CompletableFuture<Optional<String>> unlessOver(String recording) {
        return recording.isEmpty()
                ? completedFuture(Optional.empty())
                : ari.recordings().getLive(recording).optional().send().thenApply(live -> live.map(l -> recording));
    }
}
