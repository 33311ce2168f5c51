// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code AgentLogoff}.
 *
 * @param headers what is sent behind the name
 */
public record AgentLogoff(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public AgentLogoff {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Agent}. */
    public static AgentLogoff of(String agent) {
        return new AgentLogoff(List.of(new AmiHeader("Agent", agent)));
    }

    /** This action with header {@code Soft}. */
    public AgentLogoff soft(String value) {
        return new AgentLogoff(ActionHeaders.set(headers, "Soft", value));
    }

    @Override
    public String name() {
        return "AgentLogoff";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
