// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Asks for the text to log in by MD5 with; the client does that by itself.
 *
 * @param headers what is sent behind the name
 */
public record Challenge(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Challenge {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code AuthType}. */
    public static Challenge of(String authType) {
        return new Challenge(List.of(new AmiHeader("AuthType", authType)));
    }

    @Override
    public String name() {
        return "Challenge";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
