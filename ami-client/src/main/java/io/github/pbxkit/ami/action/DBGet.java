// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Reads a value of the database.
 *
 * @param headers what is sent behind the name
 */
public record DBGet(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DBGet {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Family, Key}. */
    public static DBGet of(String family, String key) {
        return new DBGet(List.of(new AmiHeader("Family", family), new AmiHeader("Key", key)));
    }

    @Override
    public String name() {
        return "DBGet";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
