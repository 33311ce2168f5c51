// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueRule}.
 *
 * @param headers what is sent behind the name
 */
public record QueueRule(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueRule {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static QueueRule of() {
        return new QueueRule(List.of());
    }

    /** This action with header {@code Rule}. */
    public QueueRule rule(String value) {
        return new QueueRule(ActionHeaders.set(headers, "Rule", value));
    }

    @Override
    public String name() {
        return "QueueRule";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
