// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code DialplanExtensionAdd}.
 *
 * @param headers what is sent behind the name
 */
public record DialplanExtensionAdd(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public DialplanExtensionAdd {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Context, Extension, Priority, Application}. */
    public static DialplanExtensionAdd of(String context, String extension, int priority, String application) {
        return new DialplanExtensionAdd(List.of(
                new AmiHeader("Context", context),
                new AmiHeader("Extension", extension),
                new AmiHeader("Priority", String.valueOf(priority)),
                new AmiHeader("Application", application)));
    }

    /** This action with header {@code ApplicationData}. */
    public DialplanExtensionAdd applicationData(String value) {
        return new DialplanExtensionAdd(ActionHeaders.set(headers, "ApplicationData", value));
    }

    /** This action with header {@code Replace}. */
    public DialplanExtensionAdd replace(String value) {
        return new DialplanExtensionAdd(ActionHeaders.set(headers, "Replace", value));
    }

    @Override
    public String name() {
        return "DialplanExtensionAdd";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
