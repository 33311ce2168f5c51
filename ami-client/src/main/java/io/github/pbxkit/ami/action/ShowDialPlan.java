// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code ShowDialPlan}.
 *
 * @param headers what is sent behind the name
 */
public record ShowDialPlan(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public ShowDialPlan {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static ShowDialPlan of() {
        return new ShowDialPlan(List.of());
    }

    /** This action with header {@code Extension}. */
    public ShowDialPlan extension(String value) {
        return new ShowDialPlan(ActionHeaders.set(headers, "Extension", value));
    }

    /** This action with header {@code Context}. */
    public ShowDialPlan context(String value) {
        return new ShowDialPlan(ActionHeaders.set(headers, "Context", value));
    }

    @Override
    public String name() {
        return "ShowDialPlan";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
