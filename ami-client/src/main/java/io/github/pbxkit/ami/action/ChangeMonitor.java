// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Changes the file of what Monitor began; went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record ChangeMonitor(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ChangeMonitor {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, File}. */
    public static ChangeMonitor of(String channel, String file) {
        return new ChangeMonitor(List.of(new AmiHeader("Channel", channel), new AmiHeader("File", file)));
    }

    @Override
    public String name() {
        return "ChangeMonitor";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
