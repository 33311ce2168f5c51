// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code LoggerRotate}.
 *
 * @param headers what is sent behind the name
 */
public record LoggerRotate(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public LoggerRotate {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static LoggerRotate of() {
        return new LoggerRotate(List.of());
    }

    @Override
    public String name() {
        return "LoggerRotate";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
