package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Bridge;
import io.github.pbxkit.ari.model.Variable;
import io.github.pbxkit.ari.model.Variables;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Bridges: places where channels hear each other.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Bridges extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Bridges(AriTransport transport) {
        super(transport);
    }

    /**
     * All bridges of the server, those of others too.
     *
     * @return the request
     */
    public AriRequest<List<Bridge>> list() {
        return new AriRequest<>(Call.get(this, "bridges"), Answer.list(ModelReader::bridge));
    }

    /**
     * Makes a bridge.
     *
     * @return the request
     */
    public CreateBridgeRequest create() {
        return new CreateBridgeRequest(Call.post(this, "bridges").set("bridgeId", newId()));
    }

    /**
     * Makes a bridge of this id. Where there is one already, new servers answer 409; old ones take it over if its type and name fit.
     *
     * <p>Since Asterisk 12.2.
     *
     * @param bridgeId the bridge
     * @return the request
     */
    public CreateBridgeRequest createWithId(String bridgeId) {
        return new CreateBridgeRequest(Call.post(this, "bridges", bridgeId).since("12.2"));
    }

    /**
     * One bridge.
     *
     * @param bridgeId the bridge
     * @return the request
     */
    public AriRequest<Bridge> get(String bridgeId) {
        return new AriRequest<>(Call.get(this, "bridges", bridgeId), Answer.object(ModelReader::bridge));
    }

    /**
     * Destroys a bridge. Its channels stay in the application.
     *
     * @param bridgeId the bridge
     * @return the request
     */
    public AriCommand destroy(String bridgeId) {
        return new AriCommand(Call.delete(this, "bridges", bridgeId));
    }

    /**
     * A variable of a bridge.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param bridgeId the bridge
     * @param variable name of the variable, or a function such as {@code CALLERID(num)}
     * @return the request
     */
    public AriRequest<Variable> getBridgeVar(String bridgeId, String variable) {
        return new AriRequest<>(
                Call.get(this, "bridges", bridgeId, "variable")
                        .since("20.20", "22.10", "23.4")
                        .set("variable", variable),
                Answer.object(ModelReader::variable));
    }

    /**
     * Sets a variable of a bridge.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param bridgeId the bridge
     * @param variable name of the variable, or a function such as {@code CALLERID(num)}
     * @return the request
     */
    public SetVariableRequest setBridgeVar(String bridgeId, String variable) {
        return new SetVariableRequest(Call.post(this, "bridges", bridgeId, "variable")
                .since("20.20", "22.10", "23.4")
                .set("variable", variable));
    }

    /**
     * Several variables of a bridge. One that is not there makes it fail as a whole.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param bridgeId the bridge
     * @param variables names of the variables
     * @return the request
     */
    public AriRequest<Variables> getBridgeVars(String bridgeId, String... variables) {
        return getBridgeVars(bridgeId, List.of(variables));
    }

    /**
     * Several variables of a bridge. One that is not there makes it fail as a whole.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param bridgeId the bridge
     * @param variables names of the variables
     * @return the request
     */
    public AriRequest<Variables> getBridgeVars(String bridgeId, Collection<String> variables) {
        return new AriRequest<>(
                Call.get(this, "bridges", bridgeId, "variables")
                        .since("20.20", "22.10", "23.4")
                        .list("variables", variables),
                Answer.object(ModelReader::variables));
    }

    /**
     * Sets several variables of a bridge.
     *
     * <p>Since Asterisk 20.20, 22.10, 23.4.
     *
     * @param bridgeId the bridge
     * @param values names and values
     * @return the request
     */
    public AriCommand setBridgeVars(String bridgeId, Map<String, String> values) {
        return new AriCommand(Call.post(this, "bridges", bridgeId, "variables")
                .since("20.20", "22.10", "23.4")
                .set("variables", Map.copyOf(values)));
    }

    /**
     * Puts channels into a bridge. They must be in the application.
     *
     * @param bridgeId the bridge
     * @param channelIds the channels
     * @return the request
     */
    public AddChannelRequest addChannel(String bridgeId, String... channelIds) {
        return addChannel(bridgeId, List.of(channelIds));
    }

    /**
     * Puts channels into a bridge. They must be in the application.
     *
     * @param bridgeId the bridge
     * @param channelIds the channels
     * @return the request
     */
    public AddChannelRequest addChannel(String bridgeId, Collection<String> channelIds) {
        return new AddChannelRequest(
                Call.post(this, "bridges", bridgeId, "addChannel").list("channel", channelIds));
    }

    /**
     * Takes channels out of a bridge. They stay in the application.
     *
     * @param bridgeId the bridge
     * @param channelIds the channels
     * @return the request
     */
    public AriCommand removeChannel(String bridgeId, String... channelIds) {
        return removeChannel(bridgeId, List.of(channelIds));
    }

    /**
     * Takes channels out of a bridge. They stay in the application.
     *
     * @param bridgeId the bridge
     * @param channelIds the channels
     * @return the request
     */
    public AriCommand removeChannel(String bridgeId, Collection<String> channelIds) {
        return new AriCommand(
                Call.post(this, "bridges", bridgeId, "removeChannel").list("channel", channelIds));
    }

    /**
     * Shows the picture of one channel to all.
     *
     * <p>Since Asterisk 13.13, 14.2.
     *
     * @param bridgeId the bridge
     * @param channelId the channel
     * @return the request
     */
    public AriCommand setVideoSource(String bridgeId, String channelId) {
        return new AriCommand(
                Call.post(this, "bridges", bridgeId, "videoSource", channelId).since("13.13", "14.2"));
    }

    /**
     * Shows again the picture of whoever talks.
     *
     * <p>Since Asterisk 13.13, 14.2.
     *
     * @param bridgeId the bridge
     * @return the request
     */
    public AriCommand clearVideoSource(String bridgeId) {
        return new AriCommand(
                Call.delete(this, "bridges", bridgeId, "videoSource").since("13.13", "14.2"));
    }

    /**
     * Plays music on hold to a bridge.
     *
     * @param bridgeId the bridge
     * @return the request
     */
    public StartMohRequest startMoh(String bridgeId) {
        return new StartMohRequest(Call.post(this, "bridges", bridgeId, "moh"));
    }

    /**
     * Ends the music of a bridge.
     *
     * @param bridgeId the bridge
     * @return the request
     */
    public AriCommand stopMoh(String bridgeId) {
        return new AriCommand(Call.delete(this, "bridges", bridgeId, "moh"));
    }

    /**
     * Plays media to a bridge.
     *
     * @param bridgeId the bridge
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public BridgePlayRequest play(String bridgeId, String... media) {
        return play(bridgeId, List.of(media));
    }

    /**
     * Plays media to a bridge.
     *
     * @param bridgeId the bridge
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public BridgePlayRequest play(String bridgeId, Collection<String> media) {
        return new BridgePlayRequest(Call.post(this, "bridges", bridgeId, "play")
                .list("media", media)
                .set("playbackId", newId()));
    }

    /**
     * Plays media to a bridge under this playback id.
     *
     * <p>Since Asterisk 12.3.
     *
     * @param bridgeId the bridge
     * @param playbackId the playback
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public BridgePlayRequest playWithId(String bridgeId, String playbackId, String... media) {
        return playWithId(bridgeId, playbackId, List.of(media));
    }

    /**
     * Plays media to a bridge under this playback id.
     *
     * <p>Since Asterisk 12.3.
     *
     * @param bridgeId the bridge
     * @param playbackId the playback
     * @param media what to play, one after the other: {@code sound:…}, {@code recording:…}, {@code number:…}, {@code digits:…}, {@code characters:…}, {@code tone:…}
     * @return the request
     */
    public BridgePlayRequest playWithId(String bridgeId, String playbackId, Collection<String> media) {
        return new BridgePlayRequest(Call.post(this, "bridges", bridgeId, "play", playbackId)
                .since("12.3")
                .list("media", media));
    }

    /**
     * Records a bridge.
     *
     * @param bridgeId the bridge
     * @param name name of the recording; may hold folders
     * @param format its format, for example {@code wav}
     * @return the request
     */
    public BridgeRecordRequest record(String bridgeId, String name, String format) {
        return new BridgeRecordRequest(
                Call.post(this, "bridges", bridgeId, "record").set("name", name).set("format", format));
    }
}
