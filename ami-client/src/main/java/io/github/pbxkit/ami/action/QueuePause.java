// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Pauses a member of a queue, or lets it go on.
 *
 * @param headers what is sent behind the name
 */
public record QueuePause(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueuePause {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Interface, Paused}. */
    public static QueuePause of(String interfaceName, boolean paused) {
        return new QueuePause(
                List.of(new AmiHeader("Interface", interfaceName), new AmiHeader("Paused", paused ? "true" : "false")));
    }

    /** This action with header {@code Queue}. */
    public QueuePause queue(String value) {
        return new QueuePause(ActionHeaders.set(headers, "Queue", value));
    }

    /** This action with header {@code Reason}. */
    public QueuePause reason(String value) {
        return new QueuePause(ActionHeaders.set(headers, "Reason", value));
    }

    @Override
    public String name() {
        return "QueuePause";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
