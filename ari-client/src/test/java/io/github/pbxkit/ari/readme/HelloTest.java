package io.github.pbxkit.ari.readme;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.ManualClock;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HelloTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void greetsACallerAndHangsUp() {
        ManualClock clock = new ManualClock(Instant.EPOCH); // the greeting lasts until it was heard
        try (AriTestServer server = AriTestServer.builder().clock(clock).start();
                AriClient ari = AriClient.builder(server.uri())
                        .credentials(server.user(), server.password())
                        .application("hello")
                        .build()) {
            Hello.greet(ari);
            ari.connect().join();

            TestCaller anna =
                    server.caller().name("Анна").number("6001").unanswered().enter("hello");

            anna.awaitAnswered(LIMIT);
            anna.await("the greeting", caller -> "sound:hello-world".equals(caller.hears()), LIMIT);
            clock.advance(AriTestServer.Builder.DEFAULT_PLAYBACK_LENGTH);
            anna.awaitHangup(LIMIT);
        }
    }
}
