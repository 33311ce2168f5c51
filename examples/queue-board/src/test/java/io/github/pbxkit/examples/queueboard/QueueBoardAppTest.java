package io.github.pbxkit.examples.queueboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The whole program over HTTP, on the demo. */
class QueueBoardAppTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final StringWriter out = new StringWriter();

    private QueueBoardApp start(String... args) {
        Texts texts = Texts.in(QueueBoardMain.class, "en");
        QueueBoardCommand command = new QueueBoardCommand(texts, new PrintWriter(out, true));
        new CommandLine(command).parseArgs(args);
        command.options.web.port = 0;
        return QueueBoardApp.start(command.options, texts, new PrintWriter(out, true));
    }

    private HttpResponse<String> get(QueueBoardApp app, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(app.page() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void showsTheDemoAtOnceAndMoves() throws Exception {
        try (QueueBoardApp app = start()) {
            assertThat(get(app, "").body()).contains("<main id=\"queues\"");
            HttpResponse<String> first = get(app, "api/board");
            JsonNode board = new ObjectMapper().readTree(first.body());
            assertThat(board.get("live").asBoolean()).isTrue();
            assertThat(board.get("queues").findValuesAsText("name"))
                    .contains("sales", "service", "support", "Anna Berg");
            assertThat(get(app, "health").statusCode()).isEqualTo(200);

            String next = first.body();
            long end = System.nanoTime() + 30_000_000_000L;
            while (next.equals(first.body()) && System.nanoTime() < end) {
                next = get(app, "api/board").body();
            }
            assertThat(next).isNotEqualTo(first.body());
        }
        assertThat(out.toString()).contains("The board: http://localhost:", "Stopped.");
    }

    @Test
    void isCheapWhenNothingChanged() throws Exception {
        try (QueueBoardApp app = start("--queues", "nowhere")) { // so that nothing changes on it
            HttpResponse<String> first = get(app, "api/board");
            JsonNode board = new ObjectMapper().readTree(first.body());
            assertThat(board.get("queues")).isEmpty();
            int status = 0;
            for (int i = 0; i < 20 && status != 304; i++) { // only the number of calls may change
                HttpResponse<String> again = get(
                        app,
                        "api/board",
                        "If-None-Match",
                        first.headers().firstValue("ETag").orElseThrow());
                status = again.statusCode();
                first = status == 304 ? first : again;
            }
            assertThat(status).isEqualTo(304);
        }
    }

    @Test
    void showsNothingWithoutThePassword() throws Exception {
        try (QueueBoardApp app = start("--page-password", "secret")) {
            HttpResponse<String> refused = get(app, "api/board");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("queues");
        }
    }

    @Test
    void colorsSayWhatAnAgentDoes() {
        try (QueueBoardApp app = start()) {
            List<String> states = app.live().now().queues().values().stream()
                    .flatMap(queue -> queue.members().values().stream())
                    .map(Board::state)
                    .toList();
            assertThat(states).hasSize(10).isSubsetOf("free", "ringing", "talking", "paused", "away");
        }
    }
}
