package io.github.pbxkit.examples.provisioner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.cisco.MacAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Asks the page of a running {@code serve}. */
final class PageReaders implements Readers {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final long PAUSE_MILLIS = 1000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ObjectMapper mapper = new ObjectMapper();
    private final URI page;
    private final String password;

    /**
     * A page.
     *
     * @param page its address, such as {@code http://127.0.0.1:8090}
     * @param password its password; empty for none
     */
    PageReaders(URI page, String password) {
        this.page = page;
        this.password = password;
    }

    @Override
    public Map<MacAddress, Reader> now() {
        Map<MacAddress, Reader> readers = new HashMap<>();
        for (JsonNode phone : phones()) {
            MacAddress.find(phone.path("mac").asText())
                    .filter(mac -> phone.has("millisSinceRead"))
                    .ifPresent(mac -> readers.merge(
                            mac,
                            new Reader(
                                    Duration.ofMillis(
                                            phone.path("millisSinceRead").asLong()),
                                    PhoneWatch.Verdict.valueOf(
                                            phone.path("verdict").asText()),
                                    why(phone)),
                            // a phone that changed its address stands there twice
                            (a, b) -> a.since().compareTo(b.since()) <= 0 ? a : b));
        }
        return readers;
    }

    /** The gravest finding of a phone's file; empty where there is none. */
    static String why(JsonNode phone) {
        JsonNode finding = phone.path("findings").path(0);
        return finding.isMissingNode()
                ? ""
                : finding.path("line").asText() + ":" + finding.path("column").asText() + " "
                        + finding.path("message").asText();
    }

    /** What the page knows of all phones. */
    JsonNode phones() {
        String user = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(page.resolve("/api/phones"))
                .timeout(TIMEOUT)
                .header("Authorization", "Basic " + user)
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                throw new InventoryException(page + " wants the password of the page: --page-password");
            }
            if (answer.statusCode() != 200) {
                throw new InventoryException(page + " is no page of phones: it answers " + answer.statusCode());
            }
            return mapper.readTree(answer.body());
        } catch (IOException e) {
            throw new InventoryException(
                    page + " does not answer; is \"serve\" running, and is that its page? (--page)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InventoryException("interrupted", e);
        }
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public void pause() throws InterruptedException {
        Thread.sleep(PAUSE_MILLIS);
    }
}
