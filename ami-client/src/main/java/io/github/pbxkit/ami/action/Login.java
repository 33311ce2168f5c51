// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Logs in; the client does that by itself.
 *
 * @param headers what is sent behind the name
 */
public record Login(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Login {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Username}. */
    public static Login of(String username) {
        return new Login(List.of(new AmiHeader("Username", username)));
    }

    /** This action with header {@code AuthType}. */
    public Login authType(String value) {
        return new Login(ActionHeaders.set(headers, "AuthType", value));
    }

    /** This action with header {@code Secret}. */
    public Login secret(String value) {
        return new Login(ActionHeaders.set(headers, "Secret", value));
    }

    /** This action with header {@code Key}. */
    public Login key(String value) {
        return new Login(ActionHeaders.set(headers, "Key", value));
    }

    /** This action with header {@code Events}. */
    public Login events(String value) {
        return new Login(ActionHeaders.set(headers, "Events", value));
    }

    @Override
    public String name() {
        return "Login";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
