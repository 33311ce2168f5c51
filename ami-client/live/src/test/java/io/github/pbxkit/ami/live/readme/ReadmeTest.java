package io.github.pbxkit.ami.live.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.ami.live.LiveQueue;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program of the README is the compiled one beside this test, word for word, and says what it should. */
class ReadmeTest {

    @Test
    void showsTheProgramThatIsCompiled() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("```java\n") + "```java\n".length();
        String source = Files.readString(Path.of("src/test/java/io/github/pbxkit/ami/live/readme/QueueWatch.java"));
        assertThat(readme.substring(start, readme.indexOf("```", start)))
                .isEqualTo(source.substring(source.indexOf("import ")));
    }

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
