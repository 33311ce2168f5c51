package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.ConfigTuple;
import java.util.List;
import java.util.Map;

/**
 * Makes or changes a dynamically configured object.
 */
public final class UpdateObjectRequest extends AriRequest<List<ConfigTuple>> {
    UpdateObjectRequest(Call call) {
        super(call, Answer.list(ModelReader::configTuple));
    }

    /**
     * Sets one setting of the object.
     *
     * @param attribute name of the setting
     * @param value its value
     * @return this
     */
    public UpdateObjectRequest field(String attribute, String value) {
        call.append("fields", Map.of("attribute", attribute, "value", value));
        return this;
    }
}
