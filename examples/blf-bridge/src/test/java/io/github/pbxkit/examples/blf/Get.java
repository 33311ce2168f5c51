package io.github.pbxkit.examples.blf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Asks for pages, and waits until they say something. */
final class Get {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Get() {}

    static HttpResponse<String> answer(String url) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(url, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return milliseconds until it was so */
    static long until(String url, Predicate<String> wanted, Duration limit) {
        long began = System.nanoTime();
        while (true) {
            String body = answer(url).body();
            long millis = (System.nanoTime() - began) / 1_000_000;
            if (wanted.test(body)) {
                return millis;
            }
            if (millis > limit.toMillis()) {
                throw new AssertionError(url + " is not as expected after " + millis + " ms: " + body);
            }
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
