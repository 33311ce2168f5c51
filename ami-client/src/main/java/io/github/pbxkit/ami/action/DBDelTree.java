// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DBDelTree}.
 *
 * @param headers what is sent behind the name
 */
public record DBDelTree(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DBDelTree {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Family}. */
    public static DBDelTree of(String family) {
        return new DBDelTree(List.of(new AmiHeader("Family", family)));
    }

    /** This action with header {@code Key}. */
    public DBDelTree key(String value) {
        return new DBDelTree(ActionHeaders.set(headers, "Key", value));
    }

    @Override
    public String name() {
        return "DBDelTree";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
