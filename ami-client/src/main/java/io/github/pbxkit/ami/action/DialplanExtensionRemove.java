// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DialplanExtensionRemove}.
 *
 * @param headers what is sent behind the name
 */
public record DialplanExtensionRemove(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DialplanExtensionRemove {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Context, Extension}. */
    public static DialplanExtensionRemove of(String context, String extension) {
        return new DialplanExtensionRemove(
                List.of(new AmiHeader("Context", context), new AmiHeader("Extension", extension)));
    }

    /** This action with header {@code Priority}. */
    public DialplanExtensionRemove priority(int value) {
        return new DialplanExtensionRemove(ActionHeaders.set(headers, "Priority", String.valueOf(value)));
    }

    @Override
    public String name() {
        return "DialplanExtensionRemove";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
