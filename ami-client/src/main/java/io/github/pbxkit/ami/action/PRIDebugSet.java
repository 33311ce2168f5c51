// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code PRIDebugSet}.
 *
 * @param headers what is sent behind the name
 */
public record PRIDebugSet(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PRIDebugSet {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Span, Level}. */
    public static PRIDebugSet of(String span, String level) {
        return new PRIDebugSet(List.of(new AmiHeader("Span", span), new AmiHeader("Level", level)));
    }

    @Override
    public String name() {
        return "PRIDebugSet";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
