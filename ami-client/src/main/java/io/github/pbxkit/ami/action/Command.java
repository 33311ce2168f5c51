// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Runs a command of the CLI; the answer has its output. Needs the write class {@code command}.
 *
 * @param headers what is sent behind the name
 */
public record Command(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Command {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Command}. */
    public static Command of(String command) {
        return new Command(List.of(new AmiHeader("Command", command)));
    }

    @Override
    public String name() {
        return "Command";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
