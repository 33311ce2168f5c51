// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ConfbridgeStopRecord}.
 *
 * @param headers what is sent behind the name
 */
public record ConfbridgeStopRecord(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ConfbridgeStopRecord {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Conference}. */
    public static ConfbridgeStopRecord of(String conference) {
        return new ConfbridgeStopRecord(List.of(new AmiHeader("Conference", conference)));
    }

    @Override
    public String name() {
        return "ConfbridgeStopRecord";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
