// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PRIDebugFileSet}.
 *
 * @param headers what is sent behind the name
 */
public record PRIDebugFileSet(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PRIDebugFileSet {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code File}. */
    public static PRIDebugFileSet of(String file) {
        return new PRIDebugFileSet(List.of(new AmiHeader("File", file)));
    }

    @Override
    public String name() {
        return "PRIDebugFileSet";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
