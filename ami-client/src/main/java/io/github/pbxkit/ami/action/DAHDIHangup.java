// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DAHDIHangup}.
 *
 * @param headers what is sent behind the name
 */
public record DAHDIHangup(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DAHDIHangup {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code DAHDIChannel}. */
    public static DAHDIHangup of(String dahdiChannel) {
        return new DAHDIHangup(List.of(new AmiHeader("DAHDIChannel", dahdiChannel)));
    }

    @Override
    public String name() {
        return "DAHDIHangup";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
