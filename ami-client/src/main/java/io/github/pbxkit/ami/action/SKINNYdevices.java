// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists devices of {@code chan_skinny}, which went away with Asterisk 19.
 *
 * @param headers what is sent behind the name
 */
public record SKINNYdevices(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SKINNYdevices {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static SKINNYdevices of() {
        return new SKINNYdevices(List.of());
    }

    @Override
    public String name() {
        return "SKINNYdevices";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
