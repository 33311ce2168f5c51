// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DBGetTree}.
 *
 * @param headers what is sent behind the name
 */
public record DBGetTree(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DBGetTree {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static DBGetTree of() {
        return new DBGetTree(List.of());
    }

    /** This action with header {@code Family}. */
    public DBGetTree family(String value) {
        return new DBGetTree(ActionHeaders.set(headers, "Family", value));
    }

    /** This action with header {@code Key}. */
    public DBGetTree key(String value) {
        return new DBGetTree(ActionHeaders.set(headers, "Key", value));
    }

    @Override
    public String name() {
        return "DBGetTree";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
