// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks for a sign of life; the client does that by itself when nothing comes.
 *
 * @param headers what is sent behind the name
 */
public record Ping(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Ping {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static Ping of() {
        return new Ping(List.of());
    }

    @Override
    public String name() {
        return "Ping";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
