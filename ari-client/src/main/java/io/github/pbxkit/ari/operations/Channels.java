package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.RTPstat;
import io.github.pbxkit.ari.model.Variable;
import io.github.pbxkit.ari.model.Variables;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Channels: one leg of a call each.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Channels extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Channels(AriTransport transport) {
        super(transport);
    }

    /**
     * All channels of the server, those outside the application too.
     *
     * @return the request
     */
    public AriRequest<List<Channel>> list() {
        return new AriRequest<>(Call.get(this, "channels"), Answer.list(ModelReader::channel));
    }

    /**
     * Dials an endpoint.
     *
     * @param endpoint what to dial, for example {@code PJSIP/6001}
     * @return the request
     */
    public OriginateRequest originate(String endpoint) {
        return new OriginateRequest(
                Call.post(this, "channels").set("endpoint", endpoint).set("channelId", newId()));
    }

    /**
     * Makes a channel without dialling it yet. It can be dialled once it is in the application, which its {@code StasisStart}
     * tells a moment after the answer to this request.
     *
     * <p>Since Asterisk 14.0.
     *
     * @param endpoint what to dial, for example {@code PJSIP/6001}
     * @param app the application
     * @return the request
     */
    public CreateChannelRequest create(String endpoint, String app) {
        return new CreateChannelRequest(Call.post(this, "channels", "create")
                .since("14.0")
                .set("endpoint", endpoint)
                .set("app", app)
                .set("channelId", newId()));
    }

    /**
     * One channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriRequest<Channel> get(String channelId) {
        return new AriRequest<>(Call.get(this, "channels", channelId), Answer.object(ModelReader::channel));
    }

    /**
     * Dials an endpoint under this channel id.
     *
     * <p>Since Asterisk 12.2.
     *
     * @param channelId the channel
     * @param endpoint what to dial, for example {@code PJSIP/6001}
     * @return the request
     */
    public OriginateRequest originateWithId(String channelId, String endpoint) {
        return new OriginateRequest(
                Call.post(this, "channels", channelId).since("12.2").set("endpoint", endpoint));
    }

    /**
     * Hangs a channel up. Also known as delete.
     *
     * @param channelId the channel
     * @return the request
     */
    public HangupRequest hangup(String channelId) {
        return new HangupRequest(Call.delete(this, "channels", channelId));
    }

    /**
     * Sends a channel back to the dialplan. Answered at once; it goes when what plays on it has ended and all else that was
     * asked of it is done. Stop the playback to have it go now.
     *
     * @param channelId the channel
     * @return the request
     */
    public ContinueRequest continueInDialplan(String channelId) {
        return new ContinueRequest(Call.post(this, "channels", channelId, "continue"));
    }

    /**
     * Moves a channel to another application. Answered at once; it goes as with {@link #continueInDialplan}. That there is
     * none of that name is told then, by {@code ApplicationMoveFailed}.
     *
     * <p>Since Asterisk 13.26, 16.3.
     *
     * @param channelId the channel
     * @param app the application
     * @return the request
     */
    public MoveRequest move(String channelId, String app) {
        return new MoveRequest(Call.post(this, "channels", channelId, "move")
                .since("13.26", "16.3")
                .set("app", app));
    }

    /**
     * Tells the far end to go elsewhere (a SIP 302 or REFER).
     *
     * <p>Since Asterisk 13.3.
     *
     * @param channelId the channel
     * @param endpoint what to dial, for example {@code PJSIP/6001}
     * @return the request
     */
    public AriCommand redirect(String channelId, String endpoint) {
        return new AriCommand(
                Call.post(this, "channels", channelId, "redirect").since("13.3").set("endpoint", endpoint));
    }

    /**
     * Answers a channel. While something is played to it or recorded, the server answers this request only afterwards.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand answer(String channelId) {
        return new AriCommand(Call.post(this, "channels", channelId, "answer"));
    }

    /**
     * Indicates ringing.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand ring(String channelId) {
        return new AriCommand(Call.post(this, "channels", channelId, "ring"));
    }

    /**
     * Ends ringing.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand ringStop(String channelId) {
        return new AriCommand(Call.delete(this, "channels", channelId, "ring"));
    }

    /**
     * Indicates progress (early media).
     *
     * <p>Since Asterisk 20.16, 21.11, 22.6.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand progress(String channelId) {
        return new AriCommand(Call.post(this, "channels", channelId, "progress").since("20.16", "21.11", "22.6"));
    }

    /**
     * Sends DTMF to a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public SendDtmfRequest sendDTMF(String channelId) {
        return new SendDtmfRequest(Call.post(this, "channels", channelId, "dtmf"));
    }

    /**
     * Mutes a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public MuteRequest mute(String channelId) {
        return new MuteRequest(Call.post(this, "channels", channelId, "mute"));
    }

    /**
     * Unmutes a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public MuteRequest unmute(String channelId) {
        return new MuteRequest(Call.delete(this, "channels", channelId, "mute"));
    }

    /**
     * Puts a channel on hold.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand hold(String channelId) {
        return new AriCommand(Call.post(this, "channels", channelId, "hold"));
    }

    /**
     * Takes a channel off hold.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand unhold(String channelId) {
        return new AriCommand(Call.delete(this, "channels", channelId, "hold"));
    }

    /**
     * Plays music on hold to a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public StartMohRequest startMoh(String channelId) {
        return new StartMohRequest(Call.post(this, "channels", channelId, "moh"));
    }

    /**
     * Ends the music of a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand stopMoh(String channelId) {
        return new AriCommand(Call.delete(this, "channels", channelId, "moh"));
    }

    /**
     * Plays silence to a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand startSilence(String channelId) {
        return new AriCommand(Call.post(this, "channels", channelId, "silence"));
    }

    /**
     * Ends the silence of a channel.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriCommand stopSilence(String channelId) {
        return new AriCommand(Call.delete(this, "channels", channelId, "silence"));
    }

    /**
     * Plays media to a channel.
     *
     * @param channelId the channel
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public ChannelPlayRequest play(String channelId, String... media) {
        return play(channelId, List.of(media));
    }

    /**
     * Plays media to a channel.
     *
     * @param channelId the channel
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public ChannelPlayRequest play(String channelId, Collection<String> media) {
        return new ChannelPlayRequest(Call.post(this, "channels", channelId, "play")
                .list("media", media)
                .set("playbackId", newId()));
    }

    /**
     * Plays media to a channel under this playback id.
     *
     * <p>Since Asterisk 12.2.
     *
     * @param channelId the channel
     * @param playbackId the playback
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public ChannelPlayRequest playWithId(String channelId, String playbackId, String... media) {
        return playWithId(channelId, playbackId, List.of(media));
    }

    /**
     * Plays media to a channel under this playback id.
     *
     * <p>Since Asterisk 12.2.
     *
     * @param channelId the channel
     * @param playbackId the playback
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public ChannelPlayRequest playWithId(String channelId, String playbackId, Collection<String> media) {
        return new ChannelPlayRequest(Call.post(this, "channels", channelId, "play", playbackId)
                .since("12.2")
                .list("media", media));
    }

    /**
     * Records what comes from a channel.
     *
     * @param channelId the channel
     * @param name name of the recording; may hold folders
     * @param format its format, for example {@code wav}
     * @return the request
     */
    public ChannelRecordRequest record(String channelId, String name, String format) {
        return new ChannelRecordRequest(Call.post(this, "channels", channelId, "record")
                .set("name", name)
                .set("format", format));
    }

    /**
     * A variable or function of a channel.
     *
     * @param channelId the channel
     * @param variable name of the variable, or a function such as {@code CALLERID(num)}
     * @return the request
     */
    public AriRequest<Variable> getChannelVar(String channelId, String variable) {
        return new AriRequest<>(
                Call.get(this, "channels", channelId, "variable").set("variable", variable),
                Answer.object(ModelReader::variable));
    }

    /**
     * Sets a variable or function of a channel. While something is played to it or recorded, the server answers this request only afterwards; Asterisk 16 answers before it is set.
     *
     * @param channelId the channel
     * @param variable name of the variable, or a function such as {@code CALLERID(num)}
     * @return the request
     */
    public SetVariableRequest setChannelVar(String channelId, String variable) {
        return new SetVariableRequest(
                Call.post(this, "channels", channelId, "variable").set("variable", variable));
    }

    /**
     * Several variables of a channel. One that is not there makes it fail as a whole.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param channelId the channel
     * @param variables names of the variables
     * @return the request
     */
    public AriRequest<Variables> getChannelVars(String channelId, String... variables) {
        return getChannelVars(channelId, List.of(variables));
    }

    /**
     * Several variables of a channel. One that is not there makes it fail as a whole.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param channelId the channel
     * @param variables names of the variables
     * @return the request
     */
    public AriRequest<Variables> getChannelVars(String channelId, Collection<String> variables) {
        return new AriRequest<>(
                Call.get(this, "channels", channelId, "variables")
                        .since("20.20", "22.10", "23.4")
                        .list("variables", variables),
                Answer.object(ModelReader::variables));
    }

    /**
     * Sets several variables of a channel.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param channelId the channel
     * @param values names and values
     * @return the request
     */
    public AriCommand setChannelVars(String channelId, Map<String, String> values) {
        return new AriCommand(Call.post(this, "channels", channelId, "variables")
                .since("20.20", "22.10", "23.4")
                .set("variables", Map.copyOf(values)));
    }

    /**
     * Listens to a channel, and speaks to it.
     *
     * @param channelId the channel
     * @param app the application
     * @return the request
     */
    public SnoopRequest snoopChannel(String channelId, String app) {
        return new SnoopRequest(
                Call.post(this, "channels", channelId, "snoop").set("app", app).set("snoopId", newId()));
    }

    /**
     * Listens to a channel, and speaks to it, under this id.
     *
     * <p>Since Asterisk 12.2.
     *
     * @param channelId the channel
     * @param snoopId id of the new channel
     * @param app the application
     * @return the request
     */
    public SnoopRequest snoopChannelWithId(String channelId, String snoopId, String app) {
        return new SnoopRequest(Call.post(this, "channels", channelId, "snoop", snoopId)
                .since("12.2")
                .set("app", app));
    }

    /**
     * Dials a channel that was made by {@code create}.
     *
     * <p>Since Asterisk 14.0.
     *
     * @param channelId the channel
     * @return the request
     */
    public DialRequest dial(String channelId) {
        return new DialRequest(Call.post(this, "channels", channelId, "dial").since("14.0"));
    }

    /**
     * RTP counters of a channel.
     *
     * <p>Since Asterisk 13.27, 16.4.
     *
     * @param channelId the channel
     * @return the request
     */
    public AriRequest<RTPstat> rtpstatistics(String channelId) {
        return new AriRequest<>(
                Call.get(this, "channels", channelId, "rtp_statistics").since("13.27", "16.4"),
                Answer.object(ModelReader::rtpStat));
    }

    /**
     * Opens a channel whose audio goes to and comes from a server of yours.
     *
     * <p>Since Asterisk 16.6, 17.1.
     *
     * @param app the application
     * @param format its format, for example {@code wav}
     * @return the request
     */
    public ExternalMediaRequest externalMedia(String app, String format) {
        return new ExternalMediaRequest(Call.post(this, "channels", "externalMedia")
                .since("16.6", "17.1")
                .set("app", app)
                .set("format", format)
                .set("channelId", newId()));
    }

    /**
     * Tells a phone how the transfer goes that it asked for.
     *
     * <p>Since Asterisk 20.13, 21.8, 22.3.
     *
     * @param channelId the channel
     * @param states {@code channel_progress}, {@code channel_answered}, {@code channel_unavailable} or {@code channel_declined}
     * @return the request
     */
    public AriCommand transferProgress(String channelId, String states) {
        return new AriCommand(Call.post(this, "channels", channelId, "transfer_progress")
                .since("20.13", "21.8", "22.3")
                .set("states", states));
    }
}
