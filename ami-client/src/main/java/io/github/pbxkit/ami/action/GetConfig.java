// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code GetConfig}.
 *
 * @param headers what is sent behind the name
 */
public record GetConfig(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public GetConfig {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Filename}. */
    public static GetConfig of(String filename) {
        return new GetConfig(List.of(new AmiHeader("Filename", filename)));
    }

    /** This action with header {@code Category}. */
    public GetConfig category(String value) {
        return new GetConfig(ActionHeaders.set(headers, "Category", value));
    }

    /** This action with header {@code Filter}. */
    public GetConfig filter(String value) {
        return new GetConfig(ActionHeaders.set(headers, "Filter", value));
    }

    @Override
    public String name() {
        return "GetConfig";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
