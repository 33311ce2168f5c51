// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code MeetmeList}.
 *
 * @param headers what is sent behind the name
 */
public record MeetmeList(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MeetmeList {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static MeetmeList of() {
        return new MeetmeList(List.of());
    }

    /** This action with header {@code Conference}. */
    public MeetmeList conference(String value) {
        return new MeetmeList(ActionHeaders.set(headers, "Conference", value));
    }

    @Override
    public String name() {
        return "MeetmeList";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
