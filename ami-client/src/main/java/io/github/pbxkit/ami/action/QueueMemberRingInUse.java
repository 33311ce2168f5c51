// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueMemberRingInUse}.
 *
 * @param headers what is sent behind the name
 */
public record QueueMemberRingInUse(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueMemberRingInUse {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Interface, RingInUse}. */
    public static QueueMemberRingInUse of(String interfaceName, boolean ringInUse) {
        return new QueueMemberRingInUse(List.of(
                new AmiHeader("Interface", interfaceName), new AmiHeader("RingInUse", ringInUse ? "true" : "false")));
    }

    /** This action with header {@code Queue}. */
    public QueueMemberRingInUse queue(String value) {
        return new QueueMemberRingInUse(ActionHeaders.set(headers, "Queue", value));
    }

    @Override
    public String name() {
        return "QueueMemberRingInUse";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
