// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Takes an attended transfer back.
 *
 * @param headers what is sent behind the name
 */
public record CancelAtxfer(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public CancelAtxfer {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static CancelAtxfer of(String channel) {
        return new CancelAtxfer(List.of(new AmiHeader("Channel", channel)));
    }

    @Override
    public String name() {
        return "CancelAtxfer";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
