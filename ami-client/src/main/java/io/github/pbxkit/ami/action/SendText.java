// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sends a text to a channel.
 *
 * @param headers what is sent behind the name
 */
public record SendText(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public SendText {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Message}. */
    public static SendText of(String channel, String messageHeader) {
        return new SendText(List.of(new AmiHeader("Channel", channel), new AmiHeader("Message", messageHeader)));
    }

    /** This action with header {@code Content-Type}. */
    public SendText contentType(String value) {
        return new SendText(ActionHeaders.set(headers, "Content-Type", value));
    }

    @Override
    public String name() {
        return "SendText";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
