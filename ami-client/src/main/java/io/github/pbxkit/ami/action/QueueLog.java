// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueLog}.
 *
 * @param headers what is sent behind the name
 */
public record QueueLog(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueLog {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Queue, Event}. */
    public static QueueLog of(String queue, String event) {
        return new QueueLog(List.of(new AmiHeader("Queue", queue), new AmiHeader("Event", event)));
    }

    /** This action with header {@code Uniqueid}. */
    public QueueLog uniqueid(String value) {
        return new QueueLog(ActionHeaders.set(headers, "Uniqueid", value));
    }

    /** This action with header {@code Interface}. */
    public QueueLog interfaceName(String value) {
        return new QueueLog(ActionHeaders.set(headers, "Interface", value));
    }

    /** This action with header {@code Message}. */
    public QueueLog message(String value) {
        return new QueueLog(ActionHeaders.set(headers, "Message", value));
    }

    @Override
    public String name() {
        return "QueueLog";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
