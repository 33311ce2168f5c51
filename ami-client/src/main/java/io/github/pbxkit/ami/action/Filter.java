// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Adds a filter of events. Once it succeeded it is set again on later connections of the client.
 *
 * @param headers what is sent behind the name
 */
public record Filter(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Filter {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static Filter of() {
        return new Filter(List.of());
    }

    /** This action with header {@code Operation}. */
    public Filter operation(String value) {
        return new Filter(ActionHeaders.set(headers, "Operation", value));
    }

    /** This action with header {@code MatchCriteria}. */
    public Filter matchCriteria(String value) {
        return new Filter(ActionHeaders.set(headers, "MatchCriteria", value));
    }

    /** This action with header {@code Filter}. */
    public Filter filter(String value) {
        return new Filter(ActionHeaders.set(headers, "Filter", value));
    }

    @Override
    public String name() {
        return "Filter";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
