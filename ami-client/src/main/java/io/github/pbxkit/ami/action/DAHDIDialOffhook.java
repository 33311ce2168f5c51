// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DAHDIDialOffhook}.
 *
 * @param headers what is sent behind the name
 */
public record DAHDIDialOffhook(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DAHDIDialOffhook {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code DAHDIChannel, Number}. */
    public static DAHDIDialOffhook of(String dahdiChannel, String number) {
        return new DAHDIDialOffhook(
                List.of(new AmiHeader("DAHDIChannel", dahdiChannel), new AmiHeader("Number", number)));
    }

    @Override
    public String name() {
        return "DAHDIDialOffhook";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
