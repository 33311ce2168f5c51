// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code JabberSend}.
 *
 * @param headers what is sent behind the name
 */
public record JabberSend(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public JabberSend {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Jabber, JID, Message}. */
    public static JabberSend of(String jabber, String jid, String messageHeader) {
        return new JabberSend(List.of(
                new AmiHeader("Jabber", jabber), new AmiHeader("JID", jid), new AmiHeader("Message", messageHeader)));
    }

    @Override
    public String name() {
        return "JabberSend";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
