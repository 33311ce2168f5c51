// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sends a NOTIFY to a peer of {@code chan_sip}, which went away with Asterisk 21.
 *
 * @param headers what is sent behind the name
 */
public record SIPnotify(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SIPnotify {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel}. */
    public static SIPnotify of(String channel) {
        return new SIPnotify(List.of(new AmiHeader("Channel", channel)));
    }

    /** This action with one more variable in {@code Variable}; commas and quotes in it arrive as they are. */
    @Override
    public SIPnotify variable(String name, String value) {
        return new SIPnotify(ActionHeaders.add(headers, "Variable", ActionHeaders.variable(name, value)));
    }

    /** This action with header {@code Call-ID}. */
    public SIPnotify callId(String value) {
        return new SIPnotify(ActionHeaders.set(headers, "Call-ID", value));
    }

    @Override
    public String name() {
        return "SIPnotify";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
