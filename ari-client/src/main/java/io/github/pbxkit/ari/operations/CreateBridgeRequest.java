package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Bridge;
import java.util.Map;

/**
 * Makes a bridge. The id is made by the client unless given.
 */
public final class CreateBridgeRequest extends AriRequest<Bridge> {
    CreateBridgeRequest(Call call) {
        super(call, Answer.object(ModelReader::bridge));
    }

    /**
     * Sets {@code type}.
     *
     * @param type {@code mixing} or {@code holding}, and comma-separated attributes such as {@code dtmf_events}, {@code proxy_media}, {@code video_sfu} (default {@code mixing})
     * @return this
     */
    public CreateBridgeRequest type(String type) {
        call.set("type", type);
        return this;
    }

    /**
     * Sets {@code bridgeId}.
     *
     * @param bridgeId id of the bridge; without it one made by the client is sent
     * @return this
     */
    public CreateBridgeRequest bridgeId(String bridgeId) {
        call.set("bridgeId", bridgeId);
        return this;
    }

    /**
     * Sets {@code name}.
     *
     * @param name a name for people
     * @return this
     */
    public CreateBridgeRequest name(String name) {
        call.set("name", name);
        return this;
    }

    /**
     * Adds {@code variables}.
     *
     * @param name a variable to set at once; may be called several times
     * @param value its value
     * @return this
     */
    public CreateBridgeRequest variable(String name, String value) {
        call.put("variables", name, value);
        return this;
    }

    /**
     * Adds several {@code variables}.
     *
     * @param variables names and values
     * @return this
     */
    public CreateBridgeRequest variables(Map<String, String> variables) {
        variables.forEach(this::variable);
        return this;
    }
}
