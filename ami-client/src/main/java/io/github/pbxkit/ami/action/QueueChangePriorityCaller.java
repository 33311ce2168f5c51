// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueChangePriorityCaller}.
 *
 * @param headers what is sent behind the name
 */
public record QueueChangePriorityCaller(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueChangePriorityCaller {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Queue, Caller, Priority}. */
    public static QueueChangePriorityCaller of(String queue, String caller, int priority) {
        return new QueueChangePriorityCaller(List.of(
                new AmiHeader("Queue", queue),
                new AmiHeader("Caller", caller),
                new AmiHeader("Priority", String.valueOf(priority))));
    }

    /** This action with header {@code Immediate}. */
    public QueueChangePriorityCaller immediate(String value) {
        return new QueueChangePriorityCaller(ActionHeaders.set(headers, "Immediate", value));
    }

    @Override
    public String name() {
        return "QueueChangePriorityCaller";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
