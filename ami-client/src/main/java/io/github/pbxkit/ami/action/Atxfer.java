// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Begins an attended transfer for a channel.
 *
 * @param headers what is sent behind the name
 */
public record Atxfer(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Atxfer {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Exten}. */
    public static Atxfer of(String channel, String exten) {
        return new Atxfer(List.of(new AmiHeader("Channel", channel), new AmiHeader("Exten", exten)));
    }

    /** This action with header {@code Context}. */
    public Atxfer context(String value) {
        return new Atxfer(ActionHeaders.set(headers, "Context", value));
    }

    @Override
    public String name() {
        return "Atxfer";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
