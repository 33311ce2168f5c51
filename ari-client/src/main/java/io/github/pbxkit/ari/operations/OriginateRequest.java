package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Channel;
import java.time.Duration;
import java.util.Map;

/**
 * Dials an endpoint; what answers goes to an application or into the dialplan.
 *
 * <p>The id of the new channel is made by the client and sent along, so that its events can be told from others before the answer is there, and so that a repeated request cannot make two calls.
 */
public final class OriginateRequest extends AriRequest<Channel> {
    OriginateRequest(Call call) {
        super(call, Answer.object(ModelReader::channel));
    }

    /**
     * Sets {@code extension}.
     *
     * @param extension dialplan extension that the answered channel goes to, instead of an application
     * @return this
     */
    public OriginateRequest extension(String extension) {
        call.set("extension", extension);
        return this;
    }

    /**
     * Sets {@code context}.
     *
     * @param context dialplan context (default {@code default})
     * @return this
     */
    public OriginateRequest context(String context) {
        call.set("context", context);
        return this;
    }

    /**
     * Sets {@code priority}.
     *
     * @param priority dialplan priority (default 1)
     * @return this
     */
    public OriginateRequest priority(long priority) {
        call.set("priority", priority);
        return this;
    }

    /**
     * Sets {@code label}.
     *
     * @param label dialplan label, goes before the priority
     * @return this
     */
    public OriginateRequest label(String label) {
        call.set("label", label);
        return this;
    }

    /**
     * Sets {@code app}.
     *
     * @param app application that gets the answered channel
     * @param args its arguments; a comma in one of them separates, as everywhere in Asterisk
     * @return this
     */
    public OriginateRequest app(String app, String... args) {
        call.set("app", app);
        if (args.length > 0) {
            call.set("appArgs", String.join(",", args));
        }
        return this;
    }

    /**
     * Sets {@code appArgs}.
     *
     * @param appArgs arguments of the application, comma-separated
     * @return this
     */
    public OriginateRequest appArgs(String appArgs) {
        call.set("appArgs", appArgs);
        return this;
    }

    /**
     * Sets {@code callerId}.
     *
     * @param callerId caller id to show, as {@code name <number>}
     * @return this
     */
    public OriginateRequest callerId(String callerId) {
        call.set("callerId", callerId);
        return this;
    }

    /**
     * Sets {@code timeout}.
     *
     * @param timeout how long it may ring (default 30 s); rounded up to whole seconds
     * @return this
     */
    public OriginateRequest timeout(Duration timeout) {
        call.set("timeout", Call.seconds(timeout));
        return this;
    }

    /**
     * Lets it ring until somebody stops it.
     *
     * @return this
     */
    public OriginateRequest noTimeout() {
        call.set("timeout", -1);
        return this;
    }

    /**
     * Sets {@code channelId}.
     *
     * @param channelId id of the new channel; without it one made by the client is sent
     * @return this
     */
    public OriginateRequest channelId(String channelId) {
        call.set("channelId", channelId);
        return this;
    }

    /**
     * Sets {@code otherChannelId}.
     *
     * @param otherChannelId id of the second half, for Local channels
     * @return this
     */
    public OriginateRequest otherChannelId(String otherChannelId) {
        call.set("otherChannelId", otherChannelId);
        return this;
    }

    /**
     * Sets {@code originator}.
     *
     * @param originator channel that asks for this one; passes on its accounting
     * @return this
     */
    public OriginateRequest originator(String originator) {
        call.set("originator", originator);
        return this;
    }

    /**
     * Sets {@code formats}.
     *
     * @param formats formats to offer, for example {@code ulaw}
     * @return this
     */
    public OriginateRequest formats(String... formats) {
        call.set("formats", String.join(",", formats));
        return this;
    }

    /**
     * Adds {@code variables}.
     *
     * @param name a variable to set at once; may be called several times
     * @param value its value
     * @return this
     */
    public OriginateRequest variable(String name, String value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public OriginateRequest variables(Map<String, String> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
