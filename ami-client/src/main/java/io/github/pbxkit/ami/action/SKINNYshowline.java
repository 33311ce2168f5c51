// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Shows a line of {@code chan_skinny}, which went away with Asterisk 19.
 *
 * @param headers what is sent behind the name
 */
public record SKINNYshowline(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SKINNYshowline {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Line}. */
    public static SKINNYshowline of(String line) {
        return new SKINNYshowline(List.of(new AmiHeader("Line", line)));
    }

    @Override
    public String name() {
        return "SKINNYshowline";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
