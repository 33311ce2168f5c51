package io.github.pbxkit.ari.testkit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code /bridges}. Runs under the lock of {@link Pbx}. */
final class BridgeOperations {
    private final Pbx pbx;
    private final Bridging bridging;
    private final Media media;

    BridgeOperations(Pbx pbx, Bridging bridging, Media media) {
        this.pbx = pbx;
        this.bridging = bridging;
        this.media = media;
    }

    void register(Router router) {
        router.add(
                "GET",
                "/bridges",
                call -> Reply.ok(
                        pbx.bridges.values().stream().map(PbxBridge::snapshot).toList()));
        router.add("POST", "/bridges", this::create);
        router.add("POST", "/bridges/{id}", this::createWithId);
        router.add(
                "GET",
                "/bridges/{id}",
                call -> Reply.ok(pbx.bridge(call.path("id")).snapshot()));
        router.add("DELETE", "/bridges/{id}", this::destroy);
        router.addLater("POST", "/bridges/{id}/addChannel", this::addChannel);
        router.addLater("POST", "/bridges/{id}/removeChannel", this::removeChannel);
        router.add("POST", "/bridges/{id}/videoSource/{channelId}", this::setVideoSource);
        router.add("DELETE", "/bridges/{id}/videoSource", this::clearVideoSource);
        router.add("POST", "/bridges/{id}/moh", this::startMusic);
        router.add("DELETE", "/bridges/{id}/moh", this::stopMusic);
        router.add(
                "POST",
                "/bridges/{id}/play",
                call -> play(call, call.parameters().text("playbackId")));
        router.add("POST", "/bridges/{id}/play/{playbackId}", call -> play(call, call.path("playbackId")));
        router.add(
                "POST",
                "/bridges/{id}/record",
                call -> Recordings.start(pbx, media, media.recorderOf(pbx.bridge(call.path("id"))), call.parameters()));
        if (pbx.is22()) {
            router.add("GET", "/bridges/{id}/variable", this::getVariable);
            router.add("POST", "/bridges/{id}/variable", this::setVariable);
        }
    }

    private Reply create(RestCall call) {
        String id = call.parameters().text("bridgeId", "");
        PbxBridge taken = pbx.bridges.get(id);
        if (taken != null && pbx.is22()) {
            throw new RestError(500, "Unable to create bridge. Possible duplicate bridge id '" + id + "'");
        }
        return taken != null ? same(taken, call.parameters()) : make(id, call.parameters());
    }

    private Reply createWithId(RestCall call) {
        String id = call.path("id");
        PbxBridge taken = pbx.bridges.get(id);
        if (taken != null && pbx.is22()) {
            throw new RestError(409, "Bridge with id '" + id + "' already exists");
        }
        return taken != null ? same(taken, call.parameters()) : make(id, call.parameters());
    }

    /** Up to Asterisk 16 a second creation is an update that may change nothing. */
    private static Reply same(PbxBridge bridge, Parameters given) {
        String name = given.text("name");
        if (name != null && !name.equals(bridge.name)) {
            throw new RestError(500, "Changing bridge name is not implemented");
        }
        if (!given.text("type", bridge.type).equals(bridge.type)) {
            throw new RestError(500, "Supplying a bridge type when updating a bridge is not allowed.");
        }
        return Reply.ok(bridge.snapshot());
    }

    private Reply make(String wantedId, Parameters given) {
        if (pbx.is22()) {
            given.requireTextsUnlessVariables();
        }
        List<String> types = List.of(given.text("type", "mixing").split(",", -1));
        boolean known = List.of(
                        "mixing", "holding", "dtmf_events", "proxy_media", "video_sfu", "video_single", "sdp_label")
                .containsAll(types);
        if (!known) {
            String duplicate = ". Possible duplicate bridge id '(null)'";
            throw new RestError(500, "Unable to create bridge" + (pbx.is22() ? duplicate : ""));
        }
        String id = wantedId.isEmpty() ? UUID.randomUUID().toString() : wantedId;
        String type = types.contains("holding") ? "holding" : "mixing";
        PbxBridge bridge = bridging.create(id, type, given.text("name", ""));
        bridge.variables.putAll(given.variables(pbx.is22()));
        return Reply.ok(bridge.snapshot());
    }

    private Reply destroy(RestCall call) {
        bridging.destroy(pbx.bridge(call.path("id")), media);
        return Reply.noContent();
    }

    private List<PbxChannel> channels(RestCall call) {
        List<PbxChannel> channels = call.parameters().requiredList("channel").stream()
                .map(this::channelToBridge)
                .toList();
        if (channels.stream().anyMatch(channel -> channel.application == null)) {
            throw new RestError(422, "Channel not in Stasis application");
        }
        return channels;
    }

    private PbxChannel channelToBridge(String id) {
        PbxChannel channel = pbx.channels.get(id);
        if (channel == null) {
            throw new RestError(400, "Channel not found");
        }
        return channel;
    }

    private CompletableFuture<Reply> addChannel(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        List<PbxChannel> channels = channels(call);
        if (channels.stream().anyMatch(channel -> channel.media.peek() instanceof PbxRecording)) {
            throw new RestError(409, "Channel " + channels.get(0).id + " currently recording");
        }
        return inTurn(channels, channel -> {
            if (pbx.bridges.get(bridge.id) == bridge) {
                bridging.add(bridge, channel);
            }
        });
    }

    private CompletableFuture<Reply> removeChannel(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        List<PbxChannel> channels = channels(call);
        if (channels.stream().anyMatch(channel -> channel.bridge != bridge)) {
            throw new RestError(422, "Channel not in this bridge");
        }
        return inTurn(channels, channel -> {
            if (channel.bridge == bridge) {
                bridging.take(channel);
            }
        });
    }

    private CompletableFuture<Reply> inTurn(List<PbxChannel> channels, Consumer<PbxChannel> work) {
        CompletableFuture<?>[] done = channels.stream()
                .map(channel -> media.inTurn(channel, () -> work.accept(channel)))
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(done).thenApply(all -> Reply.noContent());
    }

    private Reply setVideoSource(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        PbxChannel channel = pbx.channel(call.path("channelId"));
        if (channel.bridge != bridge) {
            throw new RestError(422, "Channel not in this bridge");
        }
        bridge.videoSource = channel.id;
        pbx.publish(bridging.event("BridgeVideoSourceChanged", bridge));
        return Reply.noContent();
    }

    private Reply clearVideoSource(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        String former = bridge.videoSource;
        bridge.videoSource = null;
        if (former != null) {
            pbx.publish(bridging.event("BridgeVideoSourceChanged", bridge).with("old_video_source_id", former));
        }
        return Reply.noContent();
    }

    private Reply startMusic(RestCall call) {
        pbx.bridge(call.path("id")).music = true;
        return Reply.noContent();
    }

    private Reply stopMusic(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        if (!bridge.music) {
            throw new RestError(409, "Bridge isn't playing music");
        }
        bridge.music = false;
        return Reply.noContent();
    }

    private Reply play(RestCall call, @Nullable String wantedId) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        List<String> sounds = call.parameters().list("media");
        if (sounds.isEmpty()) {
            throw new RestError(500, "Failed to queue media for playback");
        }
        String id = wantedId == null || wantedId.isEmpty() ? UUID.randomUUID().toString() : wantedId;
        String language = call.parameters().text("lang", "en");
        return Reply.created("/ari/playbacks/" + id, media.play(media.of(bridge), id, sounds, language));
    }

    private Reply getVariable(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        String value = bridge.variables.get(call.parameters().required("variable", "Variable name is required"));
        if (value == null) {
            throw new RestError(404, "Provided variable was not found");
        }
        return Reply.ok(Map.of("value", value));
    }

    private Reply setVariable(RestCall call) {
        PbxBridge bridge = pbx.bridge(call.path("id"));
        String name = call.parameters().required("variable", "Variable name is required");
        bridge.variables.put(name, call.parameters().text("value", ""));
        return Reply.noContent();
    }
}
