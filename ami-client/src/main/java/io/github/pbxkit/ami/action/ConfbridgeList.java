// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists who is in a conference.
 *
 * @param headers what is sent behind the name
 */
public record ConfbridgeList(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ConfbridgeList {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Conference}. */
    public static ConfbridgeList of(String conference) {
        return new ConfbridgeList(List.of(new AmiHeader("Conference", conference)));
    }

    @Override
    public String name() {
        return "ConfbridgeList";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
