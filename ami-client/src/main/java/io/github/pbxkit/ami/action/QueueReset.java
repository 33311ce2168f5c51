// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueReset}.
 *
 * @param headers what is sent behind the name
 */
public record QueueReset(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueReset {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static QueueReset of() {
        return new QueueReset(List.of());
    }

    /** This action with header {@code Queue}. */
    public QueueReset queue(String value) {
        return new QueueReset(ActionHeaders.set(headers, "Queue", value));
    }

    @Override
    public String name() {
        return "QueueReset";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
