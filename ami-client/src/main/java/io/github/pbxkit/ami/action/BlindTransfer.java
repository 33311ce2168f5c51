// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Transfers a channel without asking first.
 *
 * @param headers what is sent behind the name
 */
public record BlindTransfer(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public BlindTransfer {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static BlindTransfer of(String channel) {
        return new BlindTransfer(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with header {@code Context}. */
    public BlindTransfer context(String value) {
        return new BlindTransfer(ActionHeaders.set(headers, "Context", value));
    }

    /** This action with header {@code Exten}. */
    public BlindTransfer exten(String value) {
        return new BlindTransfer(ActionHeaders.set(headers, "Exten", value));
    }

    @Override
    public String name() {
        return "BlindTransfer";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
