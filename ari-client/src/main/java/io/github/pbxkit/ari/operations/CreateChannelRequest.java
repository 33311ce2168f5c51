package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Channel;
import java.util.Map;

/**
 * Makes a channel without dialling it yet: set it up, then {@code dial}. The id is made by the client unless given.
 */
public final class CreateChannelRequest extends AriRequest<Channel> {
    CreateChannelRequest(Call call) {
        super(call, Answer.object(ModelReader::channel));
    }

    /**
     * Sets {@code appArgs}.
     *
     * @param appArgs arguments of the application, comma-separated
     * @return this
     */
    public CreateChannelRequest appArgs(String appArgs) {
        call.set("appArgs", appArgs);
        return this;
    }

    /**
     * Sets {@code channelId}.
     *
     * @param channelId id of the new channel; without it one made by the client is sent
     * @return this
     */
    public CreateChannelRequest channelId(String channelId) {
        call.set("channelId", channelId);
        return this;
    }

    /**
     * Sets {@code otherChannelId}.
     *
     * @param otherChannelId id of the second half, for Local channels
     * @return this
     */
    public CreateChannelRequest otherChannelId(String otherChannelId) {
        call.set("otherChannelId", otherChannelId);
        return this;
    }

    /**
     * Sets {@code originator}.
     *
     * @param originator channel that asks for this one; passes on its accounting
     * @return this
     */
    public CreateChannelRequest originator(String originator) {
        call.set("originator", originator);
        return this;
    }

    /**
     * Sets {@code formats}.
     *
     * @param formats formats to offer, for example {@code ulaw}
     * @return this
     */
    public CreateChannelRequest formats(String... formats) {
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
    public CreateChannelRequest variable(String name, String value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public CreateChannelRequest variables(Map<String, String> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
