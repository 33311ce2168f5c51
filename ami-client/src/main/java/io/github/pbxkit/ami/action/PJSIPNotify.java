// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sends a NOTIFY to a PJSIP endpoint, for example to make a phone read its configuration again.
 *
 * @param headers what is sent behind the name
 */
public record PJSIPNotify(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public PJSIPNotify {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static PJSIPNotify of() {
        return new PJSIPNotify(List.of());
    }

    /** This action with header {@code Endpoint}. */
    public PJSIPNotify endpoint(String value) {
        return new PJSIPNotify(ActionHeaders.set(headers, "Endpoint", value));
    }

    /** This action with header {@code URI}. */
    public PJSIPNotify uri(String value) {
        return new PJSIPNotify(ActionHeaders.set(headers, "URI", value));
    }

    /** This action with header {@code channel}. */
    public PJSIPNotify channel(String value) {
        return new PJSIPNotify(ActionHeaders.set(headers, "channel", value));
    }

    /** This action with header {@code Option}. */
    public PJSIPNotify option(String value) {
        return new PJSIPNotify(ActionHeaders.set(headers, "Option", value));
    }

    /** This action with one more variable in {@code Variable}; commas and quotes in it arrive as they are. */
    @Override
    public PJSIPNotify variable(String name, String value) {
        return new PJSIPNotify(ActionHeaders.add(headers, "Variable", ActionHeaders.variable(name, value)));
    }

    @Override
    public String name() {
        return "PJSIPNotify";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
