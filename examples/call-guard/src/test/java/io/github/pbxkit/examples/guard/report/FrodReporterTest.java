package io.github.pbxkit.examples.guard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.Destination;
import io.github.pbxkit.examples.guard.rule.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrodReporterTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456Z");

    private HttpServer base;
    private JsonNode asked;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        base = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        base.createContext("/api/import.php", exchange -> {
            asked = new ObjectMapper().readTree(exchange.getRequestBody());
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        base.start();
    }

    @AfterEach
    void stop() {
        base.stop(0);
    }

    @Test
    void signsAsTheOldClientDidAndBelievesASignedAnswer() throws Exception {
        answer = "{\"authMethod\":\"md5\",\"error\":\"0\",\"rows\":\"1\",\"data\":{\"row\":{\"id\":\"7\"}},\"sign\":\""
                + md5("md5;0;1;7;secret") + "\"}";

        reporter().report(decision("+79091234567"), "why");

        assertThat(asked.path("actionId").asText()).isEqualTo("101530123456");
        // action;actionId;authMethod;number;object;uid, then the password
        assertThat(asked.path("sign").asText()).isEqualTo(md5("insert;101530123456;md5;79091234567;number;42;secret"));
        assertThat(asked.toString()).doesNotContain("secret");
    }

    @Test
    void believesNoAnswerWithoutASignature() {
        answer = "{\"authMethod\":\"NULL\",\"error\":\"0\"}";

        assertThatThrownBy(() -> reporter().report(decision("+79091234567"), "why"))
                .hasMessageContaining("did not sign");
    }

    @Test
    void tellsARefusal() {
        answer = "{\"error\":\"5\",\"errorDescription\":\"unknown uid\"}";

        assertThatThrownBy(() -> reporter().report(decision("+79091234567"), "why"))
                .hasMessageContaining("unknown uid");
    }

    @Test
    void tellsNothingThatWasNotReallyStopped() throws Exception {
        Decision stopped = decision("+79091234567");
        reporter().report(changed(stopped, Action.BLOCK, true), "a dry run");
        reporter().report(changed(stopped, Action.CHALLENGE, false), "the PIN may be right");

        assertThat(asked).isNull();
    }

    private static Decision changed(Decision from, Action action, boolean isDryRun) {
        return new Decision(
                from.attempt(), from.destination(), action, from.rule(), from.reason(), isDryRun, List.of());
    }

    @Test
    void signsByTheOrderOfNames() {
        assertThat(FrodReporter.sign(new TreeMap<>(Map.of("b", "2", "a", "1")), "p"))
                .isEqualTo(md5("1;2;p"));
    }

    private FrodReporter reporter() {
        URI url = URI.create("http://127.0.0.1:" + base.getAddress().getPort() + "/api/import.php");
        return new FrodReporter(url, "42", "secret", () -> NOW);
    }

    private static Decision decision(String e164) {
        Destination to = new Destination(Destination.Kind.RUSSIAN, e164, "+7 909", "", "7", 60, "premium");
        return new Decision(
                new CallAttempt("c1", Way.OUT, "6001", e164, NOW),
                to,
                Action.BLOCK,
                "premium",
                new Reason("reason.rule", List.of("x")),
                false,
                List.of());
    }

    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
