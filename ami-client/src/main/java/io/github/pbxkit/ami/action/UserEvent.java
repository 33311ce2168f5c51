// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sends an event to all clients, with any headers.
 *
 * @param headers what is sent behind the name
 */
public record UserEvent(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public UserEvent {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code UserEvent}. */
    public static UserEvent of(String userEvent) {
        return new UserEvent(List.of(new AmiHeader("UserEvent", userEvent)));
    }

    @Override
    public String name() {
        return "UserEvent";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
