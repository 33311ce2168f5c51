package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Sound;
import java.util.List;

/**
 * Asks for the sounds.
 */
public final class ListSoundsRequest extends AriRequest<List<Sound>> {
    ListSoundsRequest(Call call) {
        super(call, Answer.list(ModelReader::sound));
    }

    /**
     * Sets {@code lang}.
     *
     * @param lang only of this language
     * @return this
     */
    public ListSoundsRequest lang(String lang) {
        call.set("lang", lang);
        return this;
    }

    /**
     * Sets {@code format}.
     *
     * @param format only of this format
     * @return this
     */
    public ListSoundsRequest format(String format) {
        call.set("format", format);
        return this;
    }
}
