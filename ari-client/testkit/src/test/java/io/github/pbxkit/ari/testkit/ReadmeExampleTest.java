package io.github.pbxkit.ari.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The program of the README, as it stands there. */
class ReadmeExampleTest {

    @Test
    void runs() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            // The program under test would do this with its ARI client.
            String login =
                    "Basic " + Base64.getEncoder().encodeToString((server.user() + ":" + server.password()).getBytes());
            HttpClient http = HttpClient.newHttpClient();
            URI events = URI.create(server.uri().toString().replace("http", "ws") + "/ari/events?app=conference");
            http.newWebSocketBuilder()
                    .header("Authorization", login)
                    .buildAsync(events, new WebSocket.Listener() {})
                    .join();

            // The test is the telephone.
            server.awaitApplication("conference", Duration.ofSeconds(5));
            TestCaller anna =
                    server.caller().name("Анна").number("6001").args("room1").enter("conference");

            URI music = URI.create(server.uri() + "/ari/channels/" + anna.channelId() + "/moh");
            http.send(
                    HttpRequest.newBuilder(music)
                            .header("Authorization", login)
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.discarding());

            anna.awaitMusic(true, Duration.ofSeconds(5));
            anna.press("1").hangup();
        }
    }
}
