package io.github.pbxkit.examples.conference.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.ConferenceFixture;
import io.github.pbxkit.examples.kit.web.PageOptions;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A page that stops reading is dropped; the others notice nothing. */
class SlowPageTest {
    @Test
    void aPageThatDoesNotReadIsDroppedAndTheOthersGoOn() throws Exception {
        PageHub hub = new PageHub();
        Greeting greeting = new Greeting(false, "pbx", "conference", "main", null, true, true, "1", null);
        try (AriTestServer pbx = AriTestServer.start();
                Conference conference = new Conference(
                        ConferenceFixture.client(pbx), ConferenceFixture.options(Duration.ofSeconds(30)), hub);
                PageServer server =
                        PageServer.start(new PageOptions("127.0.0.1", 0, null, null), 10, conference, hub, greeting);
                Socket deaf = upgrade(server.port());
                TestPage page = TestPage.open(HttpClient.newHttpClient(), server.port())) {
            conference.connect().get(30, TimeUnit.SECONDS);
            page.awaitType("snapshot");
            TestCaller anna = pbx.caller().name("A".repeat(4000)).number("6001").enter("conference");
            page.await("her", m -> m.toString().contains("\"joined\":true"));

            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
            while (hub.size() > 1) {
                assertThat(System.nanoTime())
                        .as("the deaf page is still served")
                        .isLessThan(until);
                for (int i = 0; i < 20; i++) {
                    anna.hold();
                    anna.unhold();
                }
                for (int i = 0; i < 20; i++) {
                    page.await("news", m -> m.toString().contains("\"held\":true"));
                }
            }

            anna.hangup();
            page.await("she left", m -> m.toString().contains("member-left"));
            assertThat(deaf.isConnected()).isTrue();
        }
    }

    private static Socket upgrade(int port) throws Exception {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream()
                .write(("GET /ws HTTP/1.1\r\nHost: localhost:" + port + "\r\nOrigin: http://localhost:" + port
                                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 101");
        return socket;
    }
}
