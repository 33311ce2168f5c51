package io.github.pbxkit.ami.live.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LiveQueue;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program of the README says what it should. */
class ReadmeTest {

    @Test
    void itsProgramTellsOfAQueue() throws InterruptedException {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        try (AmiTestServer server = AmiTestServer.builder().queue("support").start();
                AmiClient ami = AmiClient.builder(server.host(), server.port())
                        .credentials(server.user(), server.secret())
                        .build();
                LiveModel live = LiveModel.of(ami)) {
            ami.connect().join();
            live.onChange(LiveQueue.class, change -> change.after().ifPresent(q -> lines.add(QueueWatch.show(q))));
            ami.send(AmiAction.of("QueueAdd").with("Queue", "support").with("Interface", "PJSIP/6001"))
                    .join();
            assertThat(lines.poll(30, TimeUnit.SECONDS))
                    .isEqualTo("support: 0 wait, the longest for 0 s; 1 of 1 agents are free");
        }
    }
}
