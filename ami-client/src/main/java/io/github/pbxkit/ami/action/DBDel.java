// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Deletes a value from the database.
 *
 * @param headers what is sent behind the name
 */
public record DBDel(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DBDel {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Family, Key}. */
    public static DBDel of(String family, String key) {
        return new DBDel(List.of(new AmiHeader("Family", family), new AmiHeader("Key", key)));
    }

    @Override
    public String name() {
        return "DBDel";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
