// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PRIShowSpans}.
 *
 * @param headers what is sent behind the name
 */
public record PRIShowSpans(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PRIShowSpans {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static PRIShowSpans of() {
        return new PRIShowSpans(List.of());
    }

    /** This action with header {@code Span}. */
    public PRIShowSpans span(String value) {
        return new PRIShowSpans(ActionHeaders.set(headers, "Span", value));
    }

    @Override
    public String name() {
        return "PRIShowSpans";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
