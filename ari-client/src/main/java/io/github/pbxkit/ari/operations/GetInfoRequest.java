package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.AsteriskInfo;
import java.util.List;

/**
 * Asks for information about the server.
 */
public final class GetInfoRequest extends AriRequest<AsteriskInfo> {
    GetInfoRequest(Call call) {
        super(call, Answer.object(ModelReader::asteriskInfo));
    }

    /**
     * Sets {@code only}.
     *
     * @param only parts wanted: {@code build}, {@code system}, {@code config}, {@code status}
     * @return this
     */
    public GetInfoRequest only(String... only) {
        call.set("only", List.of(only));
        return this;
    }
}
