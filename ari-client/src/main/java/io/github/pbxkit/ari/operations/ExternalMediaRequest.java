package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Channel;
import java.util.Map;

/**
 * Opens a channel whose audio goes to and comes from a server of yours. The id is made by the client unless given.
 */
public final class ExternalMediaRequest extends AriRequest<Channel> {
    ExternalMediaRequest(Call call) {
        super(call, Answer.object(ModelReader::channel));
    }

    /**
     * Sets {@code channelId}.
     *
     * @param channelId id of the new channel; without it one made by the client is sent
     * @return this
     */
    public ExternalMediaRequest channelId(String channelId) {
        call.set("channelId", channelId);
        return this;
    }

    /**
     * Sets {@code external_host}.
     *
     * @param externalHost {@code host:port} to connect to; needed unless the transport is {@code websocket} and you connect
     * @return this
     */
    public ExternalMediaRequest externalHost(String externalHost) {
        call.set("external_host", externalHost);
        return this;
    }

    /**
     * Sets {@code encapsulation}.
     *
     * @param encapsulation {@code rtp} (default), {@code audiosocket} or {@code none}
     * @return this
     */
    public ExternalMediaRequest encapsulation(String encapsulation) {
        call.set("encapsulation", encapsulation);
        return this;
    }

    /**
     * Sets {@code transport}.
     *
     * @param transport {@code udp} (default), {@code tcp} or {@code websocket}
     * @return this
     */
    public ExternalMediaRequest transport(String transport) {
        call.set("transport", transport);
        return this;
    }

    /**
     * Sets {@code connection_type}.
     *
     * @param connectionType {@code client} (default) or {@code server}
     * @return this
     */
    public ExternalMediaRequest connectionType(String connectionType) {
        call.set("connection_type", connectionType);
        return this;
    }

    /**
     * Sets {@code direction}.
     *
     * @param direction {@code both}; there is no other so far
     * @return this
     */
    public ExternalMediaRequest direction(String direction) {
        call.set("direction", direction);
        return this;
    }

    /**
     * Sets {@code data}.
     *
     * @param data what the encapsulation wants, a UUID for audiosocket
     * @return this
     */
    public ExternalMediaRequest data(String data) {
        call.set("data", data);
        return this;
    }

    /**
     * Sets {@code transport_data}.
     *
     * @param transportData what the transport wants
     * @return this
     */
    public ExternalMediaRequest transportData(String transportData) {
        call.set("transport_data", transportData);
        return this;
    }

    /**
     * Adds {@code variables}.
     *
     * @param name a variable to set at once; may be called several times
     * @param value its value
     * @return this
     */
    public ExternalMediaRequest variable(String name, String value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public ExternalMediaRequest variables(Map<String, String> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
