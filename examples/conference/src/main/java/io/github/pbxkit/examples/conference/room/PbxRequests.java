package io.github.pbxkit.examples.conference.room;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.examples.conference.room.Cut.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the conference asks of the PBX, each as one future. Thread-safe, keeps no state. */
final class PbxRequests {
    /** Milliseconds of silence after which somebody no longer talks; Asterisk's own default is 2500. */
    private static final String TALK_SILENCE = "700";

    /** A request that must run on the channel waits for what it is doing; the note is not worth more than that. */
    private static final Duration NOTE = Duration.ofSeconds(2);

    private final AriClient ari;
    private final RoomOptions options;
    private final RoomRequests rooms;

    PbxRequests(AriClient ari, RoomOptions options, RoomRequests rooms) {
        this.rooms = rooms;
        this.ari = ari;
        this.options = options;
    }

    /**
     * Looks first and creates only what is missing: asked to create a bridge whose id is taken, Asterisk 22 answers
     * with an error and 16 makes a second bridge with the same id.
     */
    CompletableFuture<Void> openBridge(Room room) {
        return ari.bridges()
                .list()
                .send()
                .thenCompose(bridges -> bridges.stream().anyMatch(b -> b.id().equals(room.bridgeId))
                        ? CompletableFuture.<Void>completedFuture(null)
                        : create(room));
    }

    private CompletableFuture<Void> create(Room room) {
        return ari.bridges()
                .create()
                .type("mixing")
                .name(room.name)
                .bridgeId(room.bridgeId)
                .send()
                .thenAccept(bridge -> {});
    }

    CompletableFuture<Void> destroyBridge(Room room) {
        return ari.bridges().destroy(room.bridgeId).ignoreMissing().send();
    }

    /** Of all rooms of this application. */
    CompletableFuture<Void> destroyEmptyBridges() {
        String prefix = Room.bridgePrefix(options.application());
        return ari.bridges()
                .list()
                .send()
                .thenCompose(bridges -> CompletableFuture.allOf(bridges.stream()
                        .filter(bridge -> bridge.id().startsWith(prefix)
                                && bridge.channels().isEmpty())
                        .map(bridge -> ari.bridges()
                                .destroy(bridge.id())
                                .ignoreMissing()
                                .send())
                        .toArray(CompletableFuture[]::new)));
    }

    CompletableFuture<Void> admit(Member member) {
        CompletableFuture<Void> answered = member.answered
                ? CompletableFuture.completedFuture(null)
                : ari.channels().answer(member.channelId).send();
        return answered.thenCompose(ok ->
                ari.bridges().addChannel(member.room.bridgeId, member.channelId).send());
    }

    CompletableFuture<Void> startMusic(Member member) {
        return ari.channels()
                .startMoh(member.channelId)
                .mohClass(options.musicClass())
                .send();
    }

    CompletableFuture<Void> stopMusic(Member member) {
        return ari.channels().stopMoh(member.channelId).send();
    }

    CompletableFuture<Void> cut(Member member, Direction direction, boolean on) {
        CompletableFuture<Void> done = on
                ? ari.channels()
                        .mute(member.channelId)
                        .direction(direction.wireName)
                        .send()
                : ari.channels()
                        .unmute(member.channelId)
                        .direction(direction.wireName)
                        .send();
        return done.thenCompose(confirmed -> noteCut(member, direction, on));
    }

    /** Part of it, so that who stops this program right after it finds the call muted in the next run. */
    private CompletableFuture<Void> noteCut(Member member, Direction direction, boolean on) {
        return ari.channels()
                .setChannelVar(member.channelId, direction.note)
                .value(on ? "1" : "")
                .within(NOTE)
                .send()
                .handle((noted, tooLate) -> null);
    }

    CompletableFuture<Boolean> isCut(Member member, Direction direction) {
        return ari.channels()
                .getChannelVar(member.channelId, direction.note)
                .send()
                .thenApply(v -> v.value().equals("1"));
    }

    CompletableFuture<Void> detectTalking(Member member) {
        return ari.channels()
                .setChannelVar(member.channelId, "TALK_DETECT(set)")
                .value(TALK_SILENCE)
                .send();
    }

    CompletableFuture<Void> hangUp(String channelId) {
        return ari.channels().hangup(channelId).ignoreMissing().send();
    }

    CompletableFuture<Channel> dial(Invite invite) {
        return ari.channels()
                .originate(options.endpointFor(invite.number))
                .channelId(invite.channelId)
                .app(options.application(), invite.room.name)
                .callerId(options.inviteCallerId())
                .timeout(options.inviteTimeout())
                .send();
    }

    /** Reads what there is; Asterisk's version and clock are left out where it does not tell them. */
    CompletableFuture<PbxState> look() {
        CompletableFuture<List<Channel>> channels = ari.channels().list().send();
        CompletableFuture<List<Bridge>> bridges = ari.bridges().list().send();
        CompletableFuture<@Nullable String> version = ari.asterisk()
                .getInfo()
                .send()
                .handle((info, unknown) -> {
                    return info == null || info.system() == null
                            ? null
                            : info.system().version();
                });
        CompletableFuture<@Nullable Instant> time = ari.asterisk().ping().send().handle((pong, unknown) -> {
            return pong == null ? null : pong.timestamp();
        });
        CompletableFuture<Map<String, RoomNotes>> notes = bridges.thenCompose(rooms::notes);
        return CompletableFuture.allOf(channels, notes, version, time)
                .thenApply(all -> PbxState.of(
                        options.application(),
                        version.join(),
                        time.join(),
                        channels.join(),
                        bridges.join(),
                        notes.join()));
    }
}
