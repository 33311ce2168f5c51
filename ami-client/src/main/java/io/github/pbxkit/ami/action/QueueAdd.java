// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Adds a member to a queue.
 *
 * @param headers what is sent behind the name
 */
public record QueueAdd(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueAdd {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Queue, Interface}. */
    public static QueueAdd of(String queue, String interfaceName) {
        return new QueueAdd(List.of(new AmiHeader("Queue", queue), new AmiHeader("Interface", interfaceName)));
    }

    /** This action with header {@code Penalty}. */
    public QueueAdd penalty(int value) {
        return new QueueAdd(ActionHeaders.set(headers, "Penalty", String.valueOf(value)));
    }

    /** This action with header {@code Paused}. */
    public QueueAdd paused(boolean value) {
        return new QueueAdd(ActionHeaders.set(headers, "Paused", value ? "true" : "false"));
    }

    /** This action with header {@code Reason}. */
    public QueueAdd reason(String value) {
        return new QueueAdd(ActionHeaders.set(headers, "Reason", value));
    }

    /** This action with header {@code MemberName}. */
    public QueueAdd memberName(String value) {
        return new QueueAdd(ActionHeaders.set(headers, "MemberName", value));
    }

    /** This action with header {@code StateInterface}. */
    public QueueAdd stateInterface(String value) {
        return new QueueAdd(ActionHeaders.set(headers, "StateInterface", value));
    }

    @Override
    public String name() {
        return "QueueAdd";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
