package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.UriText;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.operations.AddChannelRequest;
import io.github.pbxkit.ari.operations.AriCommand;
import io.github.pbxkit.ari.operations.AriRequest;
import io.github.pbxkit.ari.operations.BridgePlayRequest;
import io.github.pbxkit.ari.operations.BridgeRecordRequest;
import io.github.pbxkit.ari.operations.CreateBridgeRequest;
import io.github.pbxkit.ari.operations.StartMohRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * One bridge: what is most often done with it, and what becomes of it. Holds nothing but the id; thread-safe.
 */
public final class BridgeHandle {
    private final AriClient ari;
    private final String id;

    BridgeHandle(AriClient ari, String id) {
        UriText.segment(Objects.requireNonNull(id, "id"));
        this.ari = ari;
        this.id = id;
    }

    /** {@return the bridge's id} */
    public String id() {
        return id;
    }

    /** {@return request to make the bridge under this id} */
    public CreateBridgeRequest create() {
        return ari.bridges().createWithId(id);
    }

    /** {@return request for the bridge as it is now} */
    public AriRequest<Bridge> get() {
        return ari.bridges().get(id);
    }

    /** {@return request to destroy the bridge; its channels stay in the application} */
    public AriCommand destroy() {
        return ari.bridges().destroy(id);
    }

    /**
     * Request to put channels into the bridge.
     *
     * @param channelIds at least one
     * @return the request
     */
    public AddChannelRequest addChannel(String... channelIds) {
        return ari.bridges().addChannel(id, channelIds);
    }

    /**
     * Request to take channels out of the bridge.
     *
     * @param channelIds at least one
     * @return the request
     */
    public AriCommand removeChannel(String... channelIds) {
        return ari.bridges().removeChannel(id, channelIds);
    }

    /** {@return request for music on hold} */
    public StartMohRequest startMoh() {
        return ari.bridges().startMoh(id);
    }

    /** {@return request to end the music} */
    public AriCommand stopMoh() {
        return ari.bridges().stopMoh(id);
    }

    /**
     * Plays media to all in the bridge, one after the other. Sent at once, behind a subscription to the bridge.
     *
     * @param media {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code tone:…}
     * @return the playback, whose end is being waited for already
     */
    public PlaybackHandle play(String... media) {
        return play(options -> {}, media);
    }

    /**
     * Plays media with options. Sent at once.
     *
     * @param options sets what is wanted, {@code p -> p.lang("ru")}
     * @param media {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code tone:…}
     * @return the playback, whose end is being waited for already
     */
    public PlaybackHandle play(Consumer<BridgePlayRequest> options, String... media) {
        String playbackId = UUID.randomUUID().toString();
        BridgePlayRequest request = ari.bridges().playWithId(id, playbackId, media);
        options.accept(request);
        return PlaybackHandle.begin(ari, playbackId, () -> subscribed().thenCompose(done -> request.send()));
    }

    /**
     * Records the bridge. Sent at once, behind a subscription to the bridge.
     *
     * @param name name of the recording
     * @param format its format, for example {@code wav}
     * @param options sets what is wanted, {@code r -> r.maxDurationSeconds(3600)}
     * @return the recording, whose end is being waited for already
     */
    public RecordingHandle record(String name, String format, Consumer<BridgeRecordRequest> options) {
        BridgeRecordRequest request = ari.bridges().record(id, name, format);
        options.accept(request);
        return RecordingHandle.begin(ari, name, () -> subscribed().thenCompose(done -> request.send()));
    }

    /**
     * Waits until the bridge is destroyed. Subscribes to it, which takes a moment: one that is destroyed before counts as not
     * there.
     *
     * @return the bridge as it last was, on the completion executor; fails with an {@link AriDisconnectedException} if the
     *     end was missed in a gap or the client was closed, with an {@link AriNotFoundException} if there is no such bridge
     */
    public CompletableFuture<Bridge> ended() {
        CompletableFuture<Bridge> ended = ari.live().bridges.of(id);
        var unused =
                subscribed().thenRun(() -> ari.awaiting().check(get(), "Bridge " + id, ari.live().bridges, id, ended));
        return ended.copy();
    }

    /**
     * Registers a handler of events of this bridge; it goes when the bridge is destroyed. Events that name a channel too run
     * in that channel's lane, so the handler may be called for two channels at a time.
     *
     * @param type the type of event
     * @param handler called for each
     * @param <E> the type
     * @return ends it earlier
     */
    public <E extends AriEvent> Registration on(Class<E> type, Consumer<? super E> handler) {
        Objects.requireNonNull(type, "type");
        return ari.handlers().add(LaneKey.ofBridge(id), type, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Asterisk tells an application what happens in a bridge only while a channel of it is inside, and not that the bridge is
     * destroyed; who waits for that must subscribe.
     *
     * @return ends whether it worked or not, since the next request will say the same
     */
    private CompletableFuture<Void> subscribed() {
        return ari.subscribe("bridge:" + id);
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return "bridge " + id;
    }
}
