package io.github.pbxkit.examples.conference.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.ConferenceFixture;
import io.github.pbxkit.examples.kit.web.PageOptions;
import java.io.IOException;
import java.net.BindException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {
    private static final Greeting GREETING =
            new Greeting(false, "pbx", "conference", "main", "500", true, true, "1", null);

    private final HttpClient http = HttpClient.newHttpClient();
    private AriTestServer pbx;
    private Conference conference;
    private PageServer server;

    @BeforeEach
    void open() throws Exception {
        serve(new PageOptions("127.0.0.1", 0, null, null));
    }

    private void serve(PageOptions options) throws Exception {
        serve(options, "wav");
    }

    private void serve(PageOptions options, String recordFormat) throws Exception {
        pbx = AriTestServer.start();
        PageHub hub = new PageHub();
        conference = new Conference(
                ConferenceFixture.client(pbx), ConferenceFixture.options(Duration.ofSeconds(30), recordFormat), hub);
        server = PageServer.start(options, 3, conference, hub, GREETING);
        conference.connect().get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        server.close();
        conference.close();
        pbx.close();
    }

    @Test
    void greetsAPageAndShowsItEverything() throws Exception {
        pbx.caller().name("Anna").number("6001").enter("conference");
        try (TestPage first = TestPage.open(http, server.port())) {
            first.await("Anna in the room", m -> m.toString().contains("\"joined\":true"));
        }
        try (TestPage late = TestPage.open(http, server.port())) {
            JsonNode hello = late.awaitType("hello");
            assertThat(hello.path("version").asInt()).isEqualTo(1);
            assertThat(hello.path("about").path("dial").asText()).isEqualTo("500");

            JsonNode room = late.awaitType("snapshot").path("rooms").path(0);
            assertThat(room.path("name").asText()).isEqualTo("main");
            assertThat(room.path("members").path(0).path("name").asText()).isEqualTo("Anna");
        }
    }

    @Test
    void everyChangeHasTheNextRevision() throws Exception {
        try (TestPage page = TestPage.open(http, server.port())) {
            long revision = page.awaitType("snapshot").path("revision").asLong();
            TestCaller anna = pbx.incoming("conference");
            for (int i = 0; i < 5; i++) {
                anna.startTalking();
                anna.stopTalking();
            }
            anna.hangup();
            page.await("she left", m -> m.toString().contains("member-left"));

            for (JsonNode message : page.messages()) {
                if (message.path("type").asText().equals("delta")) {
                    assertThat(message.path("revision").asLong()).isEqualTo(++revision);
                }
            }
        }
    }

    @Test
    void oneMutesAndAllPagesSeeIt() throws Exception {
        TestCaller anna = pbx.incoming("conference");
        try (TestPage one = TestPage.open(http, server.port());
                TestPage other = TestPage.open(http, server.port())) {
            one.await("Anna in the room", m -> m.toString().contains("\"joined\":true"));

            one.send("{\"id\":\"x1\",\"do\":\"mute\",\"member\":\"" + memberId(one) + "\",\"muted\":true}");

            assertThat(one.awaitReply("x1").path("ok").asBoolean()).isTrue();
            other.await("muted", m -> m.toString().contains("\"muted\":true"));
            assertThat(anna.isMuted()).isTrue();
        }
    }

    private static String memberId(TestPage page) {
        return page.messages().stream()
                .filter(m -> m.findValue("joined") != null)
                .map(m -> m.path("type").asText().equals("snapshot")
                        ? m.path("rooms")
                                .path(0)
                                .path("members")
                                .path(0)
                                .path("id")
                                .asText()
                        : m.path("changes").findValue("member").path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"id\":\"1\",\"do\":\"reboot\"}", "{\"do\":\"kick\"}", "\u0000\u0001"})
    void answersAMalformedMessageWithATypedErrorAndGoesOn(String text) throws Exception {
        try (TestPage page = TestPage.open(http, server.port())) {
            page.awaitType("snapshot");

            page.send(text);

            JsonNode reply = page.awaitType("reply");
            assertThat(reply.path("ok").asBoolean()).isFalse();
            assertThat(reply.path("error").path("code").asText()).isEqualTo("bad-request");
            page.send("{\"id\":\"2\",\"do\":\"ping\"}");
            assertThat(page.awaitReply("2").path("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void answersBinaryAndLongMessagesWithATypedError() throws Exception {
        try (TestPage page = TestPage.open(http, server.port())) {
            page.sendBinary(new byte[] {1, 2, 3});
            assertThat(page.awaitType("reply").path("error").path("code").asText())
                    .isEqualTo("bad-request");
            page.send("x".repeat(10_000));
            assertThat(page.awaitType("reply").path("error").path("code").asText())
                    .isEqualTo("bad-request");
        }
    }

    @Test
    void closesAPageThatSendsAHugeMessageAndServesTheOthers() throws Exception {
        try (TestPage other = TestPage.open(http, server.port());
                TestPage page = TestPage.open(http, server.port())) {
            page.send("x".repeat(20_000)); // over the limit, and written before the server can close

            assertThat(page.awaitClose()).isEqualTo(1009);
            other.send("{\"id\":\"2\",\"do\":\"ping\"}");
            assertThat(other.awaitReply("2").path("ok").asBoolean()).isTrue();
        }
    }

    @Test
    void slowsDownAPageThatAsksTooMuchAndClosesItWhenItDoesNotListen() throws Exception {
        try (TestPage page = TestPage.open(http, server.port())) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            for (int i = 0; refusals(page).isEmpty(); i++) { // a busy machine needs more of them
                assertThat(System.nanoTime()).as("nothing is refused").isLessThan(until);
                page.send("{\"id\":\"p" + i + "\",\"do\":\"ping\"}");
            }
            assertThat(refusals(page).get(0).path("id").asText()).startsWith("p");

            for (int i = 0; i < 400 && page.messages().size() < 1000; i++) {
                try {
                    page.send("{\"id\":\"q\",\"do\":\"ping\"}");
                } catch (CompletionException closed) {
                    break;
                }
            }
            assertThat(page.awaitClose()).isIn(4429, 1006);
        }
    }

    private static List<JsonNode> refusals(TestPage page) {
        return page.messages().stream()
                .filter(m -> m.path("error").path("code").asText().equals("rate-limited"))
                .toList();
    }

    @Test
    void servesNoMorePagesThanItMay() throws Exception {
        try (TestPage a = TestPage.open(http, server.port());
                TestPage b = TestPage.open(http, server.port());
                TestPage c = TestPage.open(http, server.port())) {
            c.awaitType("snapshot");
            try (TestPage d = TestPage.open(http, server.port())) {
                assertThat(d.awaitType("bye").path("code").asText()).isEqualTo("too-many-pages");
                assertThat(d.awaitClose()).isEqualTo(4503);
            }
            b.close();
            awaitHealthyPages(2);
            try (TestPage e = TestPage.open(http, server.port())) {
                e.awaitType("snapshot");
            }
        }
    }

    private void awaitHealthyPages(int pages) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!get("/health").body().contains("\"pages\":" + pages)) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void opensNoSocketForAnotherSitesPage() throws Exception {
        assertThatThrownBy(() -> http.newWebSocketBuilder()
                        .header("Origin", "http://evil.example")
                        .buildAsync(socketUri(), new TestPage())
                        .join())
                .hasStackTraceContaining("403");
        assertThatThrownBy(() -> http.newWebSocketBuilder()
                        .buildAsync(socketUri(), new TestPage())
                        .join())
                .hasStackTraceContaining("403");
    }

    @Test
    void answersNobodyWhoCallsItByAForeignName() throws Exception {
        assertThat(rawGet("/", "evil.example:" + server.port())).startsWith("HTTP/1.1 421");
        assertThat(rawGet("/api/session", "evil.example")).startsWith("HTTP/1.1 421");
        assertThat(rawGet("/", "localhost:" + server.port())).startsWith("HTTP/1.1 200");
    }

    @Test
    void tellsBrowsersToBeStrict() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body()).doesNotContain("<script>", "onclick=", "style=");
        assertThat(get("/../logback.xml").statusCode()).isIn(400, 404);
        assertThat(get("/%2e%2e/logback.xml").statusCode()).isIn(400, 404);
    }

    @Test
    void passesOnARecordingOfAnyFormatAsItIs() throws Exception {
        close();
        serve(new PageOptions("127.0.0.1", 0, null, null), "gsm");
        pbx.incoming("conference");
        try (TestPage page = TestPage.open(http, server.port())) {
            page.await("the room", m -> m.toString().contains("\"joined\":true"));
            conference.moderator().record("main", true).get(30, TimeUnit.SECONDS);
            conference.moderator().record("main", false).get(30, TimeUnit.SECONDS);
            String id = page.await("stored", m -> m.toString().contains("\"format\":\"gsm\""))
                    .findValue("recordings")
                    .path(0)
                    .path("id")
                    .asText();

            HttpResponse<String> file = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/recordings/" + id))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(file.headers().firstValue("Content-Encoding")).isEmpty();
            assertThat(file.headers().firstValue("Content-Length"))
                    .contains(String.valueOf(file.body().length()));
            assertThat(file.body().lines()).hasSize(1000);
        }
    }

    @Test
    void tellsMonitorsWhetherTheRosterIsRight() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);

        pbx.faults().crash();

        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (get("/health").statusCode() != 503) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
        pbx.faults().comeBack();
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        close();
        serve(new PageOptions("127.0.0.1", 0, "secret", null));

        assertThat(get("/api/session").body()).contains("\"loginRequired\":true", "\"loggedIn\":false");
        assertThatThrownBy(() -> TestPage.open(http, server.port())).hasStackTraceContaining("401");
        assertThat(login("wrong").statusCode()).isEqualTo(401);
        assertThat(login("\",").statusCode()).isIn(400, 401);

        HttpResponse<String> granted = login("secret");
        String cookie = granted.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        String token = cookie.substring(0, cookie.indexOf(';'));
        try (TestPage page = TestPage.open(http, server.port(), token)) {
            page.awaitType("snapshot");

            post("/api/logout", "", token);

            assertThat(page.awaitType("bye").path("code").asText()).isEqualTo("logged-out");
            assertThat(page.awaitClose()).isEqualTo(4401);
        }
        assertThatThrownBy(() -> TestPage.open(http, server.port(), token)).hasStackTraceContaining("401");
    }

    @Test
    void slowsDownWhoGuessesPasswords() throws Exception {
        close();
        serve(new PageOptions("127.0.0.1", 0, "secret", null));

        for (int i = 0; i < 5; i++) {
            assertThat(login("guess" + i).statusCode()).isEqualTo(401);
        }

        assertThat(login("secret").statusCode()).isEqualTo(429);
    }

    @Test
    void saysThatThePortIsTaken() {
        PageOptions same = new PageOptions("127.0.0.1", server.port(), null, null);

        assertThatThrownBy(() -> PageServer.start(same, 3, conference, new PageHub(), GREETING))
                .isInstanceOf(BindException.class);
    }

    @Test
    void neverShowsThePassword() {
        assertThat(new PageOptions("0.0.0.0", 1, "secret", null).toString()).doesNotContain("secret");
    }

    private URI socketUri() {
        return URI.create("ws://localhost:" + server.port() + "/ws");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> login(String password) throws IOException, InterruptedException {
        return post("/api/login", "{\"password\":\"" + password + "\"}", "");
    }

    private HttpResponse<String> post(String path, String body, String cookie)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Origin", "http://localhost:" + server.port())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** With a Host header of our choice, which the HTTP client does not allow. */
    private String rawGet(String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
