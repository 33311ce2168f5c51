package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.Mailbox;
import java.util.List;

/**
 * Message counts of external mailboxes.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class Mailboxes extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public Mailboxes(AriTransport transport) {
        super(transport);
    }

    /**
     * All external mailboxes. A server without that module answers 404.
     *
     * <p>Since Asterisk 12.1.
     *
     * @return the request
     */
    public AriRequest<List<Mailbox>> list() {
        return new AriRequest<>(Call.get(this, "mailboxes").since("12.1"), Answer.list(ModelReader::mailbox));
    }

    /**
     * One mailbox.
     *
     * <p>Since Asterisk 12.1.
     *
     * @param mailboxName the mailbox, {@code box@context}
     * @return the request
     */
    public AriRequest<Mailbox> get(String mailboxName) {
        return new AriRequest<>(
                Call.get(this, "mailboxes", mailboxName).since("12.1"), Answer.object(ModelReader::mailbox));
    }

    /**
     * Sets the counts of a mailbox, which is made if it is not there.
     *
     * <p>Since Asterisk 12.1.
     *
     * @param mailboxName the mailbox, {@code box@context}
     * @param oldMessages heard messages
     * @param newMessages unheard messages
     * @return the request
     */
    public AriCommand update(String mailboxName, int oldMessages, int newMessages) {
        return new AriCommand(Call.put(this, "mailboxes", mailboxName)
                .since("12.1")
                .set("oldMessages", oldMessages)
                .set("newMessages", newMessages));
    }

    /**
     * Removes a mailbox.
     *
     * <p>Since Asterisk 12.1.
     *
     * @param mailboxName the mailbox, {@code box@context}
     * @return the request
     */
    public AriCommand delete(String mailboxName) {
        return new AriCommand(Call.delete(this, "mailboxes", mailboxName).since("12.1"));
    }
}
