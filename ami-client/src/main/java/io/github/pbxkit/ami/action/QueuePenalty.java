// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sets the penalty of a queue member.
 *
 * @param headers what is sent behind the name
 */
public record QueuePenalty(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueuePenalty {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Interface, Penalty}. */
    public static QueuePenalty of(String interfaceName, int penalty) {
        return new QueuePenalty(
                List.of(new AmiHeader("Interface", interfaceName), new AmiHeader("Penalty", String.valueOf(penalty))));
    }

    /** This action with header {@code Queue}. */
    public QueuePenalty queue(String value) {
        return new QueuePenalty(ActionHeaders.set(headers, "Queue", value));
    }

    @Override
    public String name() {
        return "QueuePenalty";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
