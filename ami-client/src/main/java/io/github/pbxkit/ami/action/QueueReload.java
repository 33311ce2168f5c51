// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueReload}.
 *
 * @param headers what is sent behind the name
 */
public record QueueReload(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueReload {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static QueueReload of() {
        return new QueueReload(List.of());
    }

    /** This action with header {@code Queue}. */
    public QueueReload queue(String value) {
        return new QueueReload(ActionHeaders.set(headers, "Queue", value));
    }

    /** This action with header {@code Members}. */
    public QueueReload members(String value) {
        return new QueueReload(ActionHeaders.set(headers, "Members", value));
    }

    /** This action with header {@code Rules}. */
    public QueueReload rules(String value) {
        return new QueueReload(ActionHeaders.set(headers, "Rules", value));
    }

    /** This action with header {@code Parameters}. */
    public QueueReload parameters(String value) {
        return new QueueReload(ActionHeaders.set(headers, "Parameters", value));
    }

    @Override
    public String name() {
        return "QueueReload";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
