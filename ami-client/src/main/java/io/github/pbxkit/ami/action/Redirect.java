// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Sends a channel, or two at once, to another place in the dialplan.
 *
 * @param headers what is sent behind the name
 */
public record Redirect(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public Redirect {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Channel, Exten, Context, Priority}. */
    public static Redirect of(String channel, String exten, String context, int priority) {
        return new Redirect(List.of(
                new AmiHeader("Channel", channel),
                new AmiHeader("Exten", exten),
                new AmiHeader("Context", context),
                new AmiHeader("Priority", String.valueOf(priority))));
    }

    /** This action with header {@code ExtraChannel}. */
    public Redirect extraChannel(String value) {
        return new Redirect(ActionHeaders.set(headers, "ExtraChannel", value));
    }

    /** This action with header {@code ExtraExten}. */
    public Redirect extraExten(String value) {
        return new Redirect(ActionHeaders.set(headers, "ExtraExten", value));
    }

    /** This action with header {@code ExtraContext}. */
    public Redirect extraContext(String value) {
        return new Redirect(ActionHeaders.set(headers, "ExtraContext", value));
    }

    /** This action with header {@code ExtraPriority}. */
    public Redirect extraPriority(int value) {
        return new Redirect(ActionHeaders.set(headers, "ExtraPriority", String.valueOf(value)));
    }

    @Override
    public String name() {
        return "Redirect";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
