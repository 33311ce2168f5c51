package io.github.pbxkit.examples.guard.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Adds numbers to a fraud base that speaks the protocol of the article's "frod" client, in its JSON form: the same fields
 * ({@code action=insert}, {@code object=number}, {@code actionId}, {@code authMethod=md5}, {@code uid}, {@code number},
 * {@code sign}) and the same signature. Unlike that client it verifies certificates, and refuses an answer that is not
 * signed. Others act on what is in the base: it is told only of calls that were really stopped, of none in a dry run or
 * while a PIN is asked for.
 */
public final class FrodReporter implements FraudReporter {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmmssSSSSSS").withZone(ZoneOffset.UTC);

    private final URI url;
    private final String uid;
    private final String password;
    private final Supplier<Instant> clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();

    /**
     * @param url of the base's {@code api/import.php}
     * @param uid user of the base
     * @param password goes into signatures, never over the network
     */
    public FrodReporter(URI url, String uid, String password, Supplier<Instant> clock) {
        this.url = url;
        this.uid = uid;
        this.password = password;
        this.clock = clock;
    }

    @Override
    public void report(Decision decision, String text) throws IOException, InterruptedException {
        String number = decision.destination().digits().orElse("");
        boolean isCalled = decision.attempt().way() == Way.OUT && number.length() >= 10; // the base takes no others
        if (!isCalled || !decision.effective().isStopping()) {
            return;
        }
        SortedMap<String, String> fields = fields(number);
        fields.put("sign", sign(fields, password));
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields)))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(description() + " answered " + response.statusCode());
        }
        check(json.readTree(response.body()));
    }

    private SortedMap<String, String> fields(String number) {
        Instant now = clock.get();
        return new TreeMap<>(Map.of(
                "action",
                "insert",
                "object",
                "number",
                "actionId",
                TIME.format(now),
                "authMethod",
                "md5",
                "uid",
                uid,
                "number",
                number));
    }

    /** Values in the order of their names, joined by semicolons, the password behind them, MD5 in hex. */
    static String sign(SortedMap<String, String> fields, String password) {
        return md5(String.join(";", fields.values()) + ";" + password);
    }

    private void check(JsonNode answer) throws IOException {
        if (answer.path("error").asInt(0) > 0) {
            throw new IOException(description() + " refused: "
                    + answer.path("errorDescription")
                            .asText("error " + answer.path("error").asText()));
        }
        if (!answer.path("authMethod").asText().equals("md5") || !isSigned(answer)) {
            throw new IOException(description() + " did not sign its answer; it is not believed");
        }
    }

    /** Top-level values in the order of their names, then those of each row of data, then the password. */
    private boolean isSigned(JsonNode answer) {
        List<String> values = new ArrayList<>(values(answer));
        JsonNode rows = answer.path("data").path("row");
        Iterable<JsonNode> each = rows.isArray() ? rows : rows.isObject() ? List.of(rows) : List.of();
        each.forEach(row -> values.addAll(values(row)));
        String expected = md5(String.join(";", values) + ";" + password);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII),
                answer.path("sign").asText().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> values(JsonNode object) {
        TreeMap<String, String> sorted = new TreeMap<>();
        object.properties().forEach(field -> {
            if (!field.getKey().equals("sign") && field.getValue().isValueNode()) {
                sorted.put(field.getKey(), field.getValue().asText());
            }
        });
        return List.copyOf(sorted.values());
    }

    /** For compatibility only: nobody should design a signature like this today. */
    private static String md5(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }

    @Override
    public String description() {
        return "fraud base " + url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }
}
