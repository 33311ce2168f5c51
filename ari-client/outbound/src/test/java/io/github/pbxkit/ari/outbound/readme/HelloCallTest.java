package io.github.pbxkit.ari.outbound.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.outbound.AriServer;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.ManualClock;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HelloCallTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void greetsACallerAndHangsUp() {
        ManualClock clock = new ManualClock(Instant.EPOCH); // the greeting lasts until it was heard
        try (AriServer server = AriServer.builder(0)
                        .credentials("asterisk", "secret")
                        .onCall(HelloCall::greet)
                        .start();
                AriTestServer asterisk = AriTestServer.builder().clock(clock).start()) {
            asterisk.dialPerCall(URI.create("ws://127.0.0.1:" + server.port() + "/"), "asterisk", "secret", "bot");

            TestCaller anna = asterisk.caller().unanswered().enter("bot");

            anna.awaitAnswered(LIMIT);
            anna.await("the greeting", caller -> "sound:hello-world".equals(caller.hears()), LIMIT);
            clock.advance(AriTestServer.Builder.DEFAULT_PLAYBACK_LENGTH);
            anna.awaitHangup(LIMIT);
        }
    }

    /** The README shows this program, line by line. */
    @Test
    void isTheProgramOfTheReadme() throws IOException {
        String program = Files.readString(Path.of("src/test/java/io/github/pbxkit/ari/outbound/readme/HelloCall.java"));

        assertThat(Files.readString(Path.of("README.md"))).contains(program.substring(program.indexOf("import ")));
    }
}
