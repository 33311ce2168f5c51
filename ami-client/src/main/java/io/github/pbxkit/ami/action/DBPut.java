// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Writes a value into the database.
 *
 * @param headers what is sent behind the name
 */
public record DBPut(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DBPut {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Family, Key}. */
    public static DBPut of(String family, String key) {
        return new DBPut(List.of(new AmiHeader("Family", family), new AmiHeader("Key", key)));
    }

    /** This action with header {@code Val}. */
    public DBPut val(String value) {
        return new DBPut(ActionHeaders.set(headers, "Val", value));
    }

    @Override
    public String name() {
        return "DBPut";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
