// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists lines of {@code chan_skinny}, which went away with Asterisk 19.
 *
 * @param headers what is sent behind the name
 */
public record SKINNYlines(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SKINNYlines {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static SKINNYlines of() {
        return new SKINNYlines(List.of());
    }

    @Override
    public String name() {
        return "SKINNYlines";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
