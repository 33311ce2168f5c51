// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists the filters of the session. Documented by Asterisk 16 only.
 *
 * @param headers what is sent behind the name
 */
public record FilterList(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public FilterList {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static FilterList of() {
        return new FilterList(List.of());
    }

    @Override
    public String name() {
        return "FilterList";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
