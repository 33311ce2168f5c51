package io.github.pbxkit.examples.spring.desk;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a page does: asks, keeps cookies, shows the token when it changes something. */
final class DeskClient {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String authorization = "";

    DeskClient(int port) {
        home = URI.create("http://127.0.0.1:" + port + "/");
    }

    DeskClient as(String user, String password) {
        authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200 && answer.statusCode() != 503) {
            fail(path + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Asks until an answer pleases. */
    JsonNode await(String path, Predicate<JsonNode> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        JsonNode answer = json(path);
        while (!wanted.test(answer)) {
            if (System.nanoTime() > deadline) {
                fail(path + " still gives " + answer);
            }
            Thread.sleep(20); // between two questions
            answer = json(path);
        }
        return answer;
    }

    HttpResponse<String> change(String method, String path) {
        var unused = get("api/board"); // gives the cookie
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return send(request(path).method(method, BodyPublishers.noBody()).header("X-XSRF-TOKEN", token));
    }

    HttpResponse<String> changeWithoutToken(String method, String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/octet-stream")
                .method(method, BodyPublishers.ofString(body)));
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path)).timeout(LIMIT);
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static boolean any(JsonNode list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(wanted);
    }
}
