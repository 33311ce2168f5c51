// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ConfbridgeStartRecord}.
 *
 * @param headers what is sent behind the name
 */
public record ConfbridgeStartRecord(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ConfbridgeStartRecord {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Conference}. */
    public static ConfbridgeStartRecord of(String conference) {
        return new ConfbridgeStartRecord(List.of(new AmiHeader("Conference", conference)));
    }

    /** This action with header {@code RecordFile}. */
    public ConfbridgeStartRecord recordFile(String value) {
        return new ConfbridgeStartRecord(ActionHeaders.set(headers, "RecordFile", value));
    }

    @Override
    public String name() {
        return "ConfbridgeStartRecord";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
