package io.github.pbxkit.examples.guard.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Posts one JSON object for each decision. */
public final class WebhookReporter implements FraudReporter {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final ObjectMapper json = new ObjectMapper();

    /** @param url where to post */
    public WebhookReporter(URI url) {
        this.url = url;
    }

    @Override
    public void report(Decision decision, String text) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(fields(decision, text))))
                .build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException(description() + " answered " + status);
        }
    }

    private static Map<String, Object> fields(Decision decision, String text) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", decision.attempt().at().toString());
        fields.put("action", decision.action().name());
        fields.put("dryRun", decision.isDryRun());
        fields.put("rule", decision.rule());
        fields.put("reason", text);
        fields.put("way", decision.attempt().way().name());
        fields.put("account", decision.attempt().account());
        fields.put("number", decision.attempt().number());
        fields.put("e164", decision.destination().e164());
        fields.put("destination", decision.destination().label());
        fields.put("callId", decision.attempt().callId());
        return fields;
    }

    @Override
    public String description() {
        return "webhook " + url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }
}
