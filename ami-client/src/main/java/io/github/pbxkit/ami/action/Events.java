// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Says which events to send. Once it succeeded it holds for later connections of the client as well.
 *
 * @param headers what is sent behind the name
 */
public record Events(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Events {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code EventMask}. */
    public static Events of(String eventMask) {
        return new Events(List.of(new AmiHeader("EventMask", eventMask)));
    }

    @Override
    public String name() {
        return "Events";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
