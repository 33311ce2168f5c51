// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sends a text message outside of a call.
 *
 * @param headers what is sent behind the name
 */
public record MessageSend(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public MessageSend {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: nothing. */
    public static MessageSend of() {
        return new MessageSend(List.of());
    }

    /** This action with header {@code Destination}. */
    public MessageSend destination(String value) {
        return new MessageSend(ActionHeaders.set(headers, "Destination", value));
    }

    /** This action with header {@code To}. */
    public MessageSend to(String value) {
        return new MessageSend(ActionHeaders.set(headers, "To", value));
    }

    /** This action with header {@code From}. */
    public MessageSend from(String value) {
        return new MessageSend(ActionHeaders.set(headers, "From", value));
    }

    /** This action with header {@code Body}. */
    public MessageSend body(String value) {
        return new MessageSend(ActionHeaders.set(headers, "Body", value));
    }

    /** This action with header {@code Base64Body}. */
    public MessageSend base64Body(String value) {
        return new MessageSend(ActionHeaders.set(headers, "Base64Body", value));
    }

    /** This action with one more variable in {@code Variable}; commas and quotes in it arrive as they are. */
    @Override
    public MessageSend variable(String name, String value) {
        return new MessageSend(ActionHeaders.add(headers, "Variable", ActionHeaders.variable(name, value)));
    }

    @Override
    public String name() {
        return "MessageSend";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
