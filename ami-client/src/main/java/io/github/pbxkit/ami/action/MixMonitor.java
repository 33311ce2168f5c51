// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Records a channel.
 *
 * @param headers what is sent behind the name
 */
public record MixMonitor(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MixMonitor {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static MixMonitor of(String channel) {
        return new MixMonitor(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code File}. */
    public MixMonitor file(String value) {
        return new MixMonitor(ActionHeaders.set(headers, "File", value));
    }

    /** This action with header {@code Options}. */
    public MixMonitor options(String value) {
        return new MixMonitor(ActionHeaders.set(headers, "Options", value));
    }

    /** This action with header {@code Command}. */
    public MixMonitor command(String value) {
        return new MixMonitor(ActionHeaders.set(headers, "Command", value));
    }

    @Override
    public String name() {
        return "MixMonitor";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
