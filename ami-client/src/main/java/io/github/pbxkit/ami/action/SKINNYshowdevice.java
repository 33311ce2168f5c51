// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Shows a device of {@code chan_skinny}, which went away with Asterisk 19.
 *
 * @param headers what is sent behind the name
 */
public record SKINNYshowdevice(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SKINNYshowdevice {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Device}. */
    public static SKINNYshowdevice of(String device) {
        return new SKINNYshowdevice(List.of(new AmiHeader("Device", device)));
    }

    @Override
    public String name() {
        return "SKINNYshowdevice";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
