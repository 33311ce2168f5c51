// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists queues with their numbers.
 *
 * @param headers what is sent behind the name
 */
public record QueueSummary(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueSummary {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static QueueSummary of() {
        return new QueueSummary(List.of());
    }

    /** This action with header {@code Queue}. */
    public QueueSummary queue(String value) {
        return new QueueSummary(ActionHeaders.set(headers, "Queue", value));
    }

    @Override
    public String name() {
        return "QueueSummary";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
