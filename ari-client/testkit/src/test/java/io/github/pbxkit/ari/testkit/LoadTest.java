package io.github.pbxkit.ari.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int EVENTS = 5000;
    private static final int CALLERS = 500;

    @Test
    void fiveThousandEventsArriveInOrder() {
        try (AriTestServer server = AriTestServer.start()) {
            RawSocket socket = RawAri.of(server).listen("conference");
            TestCaller caller = server.incoming("conference");
            long began = System.nanoTime();
            for (int i = 0; i < EVENTS; i++) {
                caller.press(String.valueOf(i % 10));
            }
            socket.awaitCount(EVENTS + 1);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("%d events in %d ms%n", EVENTS, took.toMillis());
            List<Object> digits = new ArrayList<>();
            socket.events().stream().skip(1).forEach(event -> digits.add(event.get("digit")));
            List<Object> expected = new ArrayList<>();
            for (int i = 0; i < EVENTS; i++) {
                expected.add(String.valueOf(i % 10));
            }
            assertThat(digits).isEqualTo(expected);
        }
    }

    @Test
    void fiveHundredCallersShareABridge() {
        try (AriTestServer server = AriTestServer.start()) {
            RawAri ari = RawAri.of(server);
            RawSocket socket = ari.listen("conference");
            ari.post("/ari/bridges/b");
            List<TestCaller> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                TestCaller caller = server.incoming("conference");
                ari.post("/ari/bridges/b/addChannel?channel=" + caller.channelId());
                callers.add(caller);
            }
            assertThat(server.bridgeMembers("b")).hasSize(CALLERS);
            callers.forEach(TestCaller::hangup);
            socket.awaitCount(5 * CALLERS);
            assertThat(socket.types().stream().filter("StasisEnd"::equals)).hasSize(CALLERS);
            assertThat(server.channelIds()).isEmpty();
        }
    }
}
