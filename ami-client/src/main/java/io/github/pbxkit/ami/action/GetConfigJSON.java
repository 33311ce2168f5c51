// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code GetConfigJSON}.
 *
 * @param headers what is sent behind the name
 */
public record GetConfigJSON(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public GetConfigJSON {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Filename}. */
    public static GetConfigJSON of(String filename) {
        return new GetConfigJSON(List.of(new AmiHeader("Filename", filename)));
    }

    /** This action with header {@code Category}. */
    public GetConfigJSON category(String value) {
        return new GetConfigJSON(ActionHeaders.set(headers, "Category", value));
    }

    /** This action with header {@code Filter}. */
    public GetConfigJSON filter(String value) {
        return new GetConfigJSON(ActionHeaders.set(headers, "Filter", value));
    }

    @Override
    public String name() {
        return "GetConfigJSON";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
