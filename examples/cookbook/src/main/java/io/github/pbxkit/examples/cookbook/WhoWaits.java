package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.QueueStatus;
import io.github.pbxkit.ami.event.QueueEntry;
import java.time.Duration;
import java.util.List;

/** Who is in a queue now, over AMI. */
final class WhoWaits {
    private WhoWaits() {}

    /** The callers of a queue in their order. */
    static List<String> callers(AmiClient ami, String queue) {
        return ami.sendList(QueueStatus.of().queue(queue)).join().events(QueueEntry.class).stream()
                .map(entry -> "%d. %s, for %d s"
                        .formatted(
                                entry.position().orElse(0),
                                entry.callerIdNum(),
                                entry.waitHeader().orElse(Duration.ZERO).toSeconds()))
                .toList();
    }
}
