package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.event.AgentConnect;
import io.github.pbxkit.ami.event.QueueCallerAbandon;
import io.github.pbxkit.ami.event.QueueCallerJoin;
import java.time.Duration;
import java.util.function.Consumer;

/** What happens in the queues, over AMI. */
final class QueueEvents {
    private QueueEvents() {}

    /** One handler for all of them, so that they come in the server's order. */
    static void follow(AmiClient ami, Consumer<String> log) {
        ami.on(AmiEvent.class, event -> {
            if (event instanceof QueueCallerJoin join) {
                log.accept(join.channel().callerIdNum() + " waits in " + join.queue());
            } else if (event instanceof AgentConnect connect) {
                log.accept(connect.memberName() + " took a call of " + connect.queue());
            } else if (event instanceof QueueCallerAbandon abandon) {
                log.accept(gaveUp(abandon));
            }
        });
    }

    static String gaveUp(QueueCallerAbandon abandon) {
        return "%s gave up in %s after %d s"
                .formatted(
                        abandon.channel().callerIdNum(),
                        abandon.queue(),
                        abandon.holdTime().orElse(Duration.ZERO).toSeconds());
    }
}
