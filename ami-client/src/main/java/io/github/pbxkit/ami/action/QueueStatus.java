// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Lists queues with members and callers.
 *
 * @param headers what is sent behind the name
 */
public record QueueStatus(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueStatus {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static QueueStatus of() {
        return new QueueStatus(List.of());
    }

    /** This action with header {@code Queue}. */
    public QueueStatus queue(String value) {
        return new QueueStatus(ActionHeaders.set(headers, "Queue", value));
    }

    /** This action with header {@code Member}. */
    public QueueStatus member(String value) {
        return new QueueStatus(ActionHeaders.set(headers, "Member", value));
    }

    @Override
    public String name() {
        return "QueueStatus";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
