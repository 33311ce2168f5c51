// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Action {@code QueueWithdrawCaller}.
 *
 * @param headers what is sent behind the name
 */
public record QueueWithdrawCaller(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueWithdrawCaller {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Queue, Caller}. */
    public static QueueWithdrawCaller of(String queue, String caller) {
        return new QueueWithdrawCaller(List.of(new AmiHeader("Queue", queue), new AmiHeader("Caller", caller)));
    }

    /** This action with header {@code WithdrawInfo}. */
    public QueueWithdrawCaller withdrawInfo(String value) {
        return new QueueWithdrawCaller(ActionHeaders.set(headers, "WithdrawInfo", value));
    }

    @Override
    public String name() {
        return "QueueWithdrawCaller";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
