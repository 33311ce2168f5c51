// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.
package io.github.pbxkit.ami.action;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.internal.ActionHeaders;
import java.util.List;

/**
 * Removes a member from a queue.
 *
 * @param headers what is sent behind the name
 */
public record QueueRemove(List<AmiHeader> headers) implements AmiAction {

    /** Takes a copy. */
    public QueueRemove {
        headers = List.copyOf(headers);
    }

    /** The action with what it needs: headers {@code Queue, Interface}. */
    public static QueueRemove of(String queue, String interfaceName) {
        return new QueueRemove(List.of(new AmiHeader("Queue", queue), new AmiHeader("Interface", interfaceName)));
    }

    @Override
    public String name() {
        return "QueueRemove";
    }

    @Override
    public String toString() {
        return ActionHeaders.describe(this);
    }
}
