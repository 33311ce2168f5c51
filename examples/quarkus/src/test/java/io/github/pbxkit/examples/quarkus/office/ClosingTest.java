package io.github.pbxkit.examples.quarkus.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.quarkus.pbx.NumberingData;
import io.github.pbxkit.examples.quarkus.pbx.Servers;
import io.github.pbxkit.numbering.LiveRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void whoWaitsWhenTheApplicationStopsGoesBackToTheDialplan() {
        try (AriTestServer server = AriTestServer.start();
                AriClient client = AriClient.builder(server.uri())
                        .credentials(server.user(), server.password())
                        .application("office")
                        .build()) {
            WaitingRoom room = new WaitingRoom(
                    new Servers<>("test", Map.of("main", client)),
                    new WhoIs(new LiveRegistry(NumberingData.of(Optional.empty()))));
            room.open(new StartupEvent());
            client.connect().join();
            TestCaller waiting = server.caller().number("100").enter("office").awaitMusic(true, LIMIT);

            room.leave(new ShutdownEvent());

            assertThat(waiting.application()).isNull();
            assertThat(waiting.isUp()).isTrue();
            TestCaller late = server.caller().number("101").enter("office");
            late.await("is sent on", caller -> caller.application() == null, LIMIT);
            assertThat(late.hearsMusic()).isFalse();
        }
    }
}
