package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.UriText;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.operations.AriCommand;
import io.github.pbxkit.ari.operations.AriRequest;
import io.github.pbxkit.ari.operations.ChannelPlayRequest;
import io.github.pbxkit.ari.operations.ChannelRecordRequest;
import io.github.pbxkit.ari.operations.ContinueRequest;
import io.github.pbxkit.ari.operations.HangupRequest;
import io.github.pbxkit.ari.operations.MuteRequest;
import io.github.pbxkit.ari.operations.OriginateRequest;
import io.github.pbxkit.ari.operations.SetVariableRequest;
import io.github.pbxkit.ari.operations.StartMohRequest;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** One channel: what is most often done with it, and what becomes of it. Holds nothing but the id; thread-safe. */
public final class ChannelHandle {
    private final AriClient ari;
    private final String id;
    private volatile boolean yetToBeMade;

    ChannelHandle(AriClient ari, String id, boolean yetToBeMade) {
        UriText.segment(Objects.requireNonNull(id, "id"));
        this.ari = ari;
        this.id = id;
        this.yetToBeMade = yetToBeMade;
    }

    /** {@return the channel's id} */
    public String id() {
        return id;
    }

    /** {@return request for the channel as it is now} */
    public AriRequest<Channel> get() {
        return ari.channels().get(id);
    }

    /**
     * Request to dial an endpoint under this handle's id.
     *
     * @param endpoint what to dial, for example {@code PJSIP/6001}
     * @return the request
     */
    public OriginateRequest originate(String endpoint) {
        yetToBeMade = false;
        return ari.channels().originateWithId(id, endpoint);
    }

    /** {@return request to answer} */
    public AriCommand answer() {
        return ari.channels().answer(id);
    }

    /** {@return request to hang up} */
    public HangupRequest hangup() {
        return ari.channels().hangup(id);
    }

    /** {@return request to go on in the dialplan} */
    public ContinueRequest continueInDialplan() {
        return ari.channels().continueInDialplan(id);
    }

    /** {@return request to mute} */
    public MuteRequest mute() {
        return ari.channels().mute(id);
    }

    /** {@return request to unmute} */
    public MuteRequest unmute() {
        return ari.channels().unmute(id);
    }

    /** {@return request for music on hold} */
    public StartMohRequest startMoh() {
        return ari.channels().startMoh(id);
    }

    /** {@return request to end the music} */
    public AriCommand stopMoh() {
        return ari.channels().stopMoh(id);
    }

    /**
     * Request to set a variable or function. Asterisk 16 answers before it is set: {@code ChannelVarset} tells when it is.
     *
     * @param name name of the variable, or a function such as {@code TALK_DETECT(set)}
     * @return the request
     */
    public SetVariableRequest setVariable(String name) {
        return ari.channels().setChannelVar(id, name);
    }

    /**
     * Plays media, one after the other. Sent at once.
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
    public PlaybackHandle play(Consumer<ChannelPlayRequest> options, String... media) {
        String playbackId = UUID.randomUUID().toString();
        ChannelPlayRequest request = ari.channels().playWithId(id, playbackId, media);
        options.accept(request);
        return PlaybackHandle.begin(ari, playbackId, request::send);
    }

    /**
     * Records the channel. Sent at once.
     *
     * @param name name of the recording
     * @param format its format, for example {@code wav}
     * @param options sets what is wanted, {@code r -> r.maxDurationSeconds(30).beep(true)}
     * @return the recording, whose end is being waited for already
     */
    public RecordingHandle record(String name, String format, Consumer<ChannelRecordRequest> options) {
        ChannelRecordRequest request = ari.channels().record(id, name, format);
        options.accept(request);
        return RecordingHandle.begin(ari, name, request::send);
    }

    /**
     * Waits for the end: the channel leaves the application ({@code StasisEnd}) or is destroyed. For a channel to be made,
     * call this before {@link #originate} or when it has answered.
     *
     * @return the channel as it last was, on the completion executor; fails with an {@link AriDisconnectedException} if the
     *     end was missed in a gap or the client was closed, with an {@link AriNotFoundException} if there is no such channel
     */
    public CompletableFuture<Channel> ended() {
        CompletableFuture<Channel> ended = ari.live().channels.of(id);
        if (!yetToBeMade && !ari.live().isInApplication(id)) {
            ari.awaiting().check(get(), "Channel " + id, ari.live().channels, id, ended);
        }
        return ended.copy();
    }

    /**
     * Registers a handler of events of this channel, in the channel's lane; it goes when the channel has ended.
     *
     * @param type the type of event
     * @param handler called for each
     * @param <E> the type
     * @return ends it earlier
     */
    public <E extends AriEvent> Registration on(Class<E> type, Consumer<? super E> handler) {
        Objects.requireNonNull(type, "type");
        return ari.handlers().add(LaneKey.ofChannel(id), type, Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Hears of events of this channel ahead of its lane, in the server's order, on the completion executor. For code that a
     * handler waits for: a handler of {@link #on} would wait behind the one that waits for it. It goes when the channel has
     * ended.
     *
     * @param type the type of event
     * @param watcher called for each, one at a time; must not wait for anything itself
     * @param <E> the type
     * @return ends it earlier
     */
    public <E extends AriEvent> Registration watch(Class<E> type, Consumer<? super E> watcher) {
        Objects.requireNonNull(type, "type");
        return ari.watchers().add(id, type, Objects.requireNonNull(watcher, "watcher"));
    }

    /** {@return the client that this handle belongs to} */
    public AriClient client() {
        return ari;
    }

    /** {@return the id} */
    @Override
    public String toString() {
        return "channel " + id;
    }
}
