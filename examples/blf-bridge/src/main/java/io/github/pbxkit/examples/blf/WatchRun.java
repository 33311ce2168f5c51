package io.github.pbxkit.examples.blf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The table of a running bridge on the console, once a second. */
final class WatchRun {
    private static final String CLEAR = "\u001b[H\u001b[2J";

    private final SiteConfig site;
    private final Texts texts;
    private final PrintWriter out;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    WatchRun(SiteConfig site, Texts texts, PrintWriter out) {
        this.site = site;
        this.texts = texts;
        this.out = out;
    }

    int run(boolean once) throws InterruptedException {
        do {
            JsonNode state = ask();
            if (!once) {
                out.print(CLEAR);
            }
            print(state);
            out.flush();
            if (!once) {
                TimeUnit.SECONDS.sleep(1);
            }
        } while (!once);
        return 0;
    }

    private JsonNode ask() throws InterruptedException {
        SiteConfig.Address page = site.page();
        URI uri = URI.create(
                "http://" + (page.host().equals("0.0.0.0") ? "127.0.0.1:" + page.port() : page) + "/api/lamps");
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 401) {
                throw new Fault("fault.watch.password", uri);
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new Fault(e, "fault.watch", uri);
        }
    }

    private void print(JsonNode state) {
        JsonNode link = state.path("link");
        if (link.path("nats").asBoolean()) {
            out.printf("%s: %s%n", link.path("name").asText(), texts.say(there(link.path("up"))));
        }
        for (JsonNode there : state.path("sites")) {
            out.printf(
                    Locale.ROOT,
                    "%-24s %-9s %6.1f s / %.1f s%n",
                    there.path("name").asText(),
                    texts.say(there(there.path("alive"))),
                    there.path("silenceMillis").asLong() / 1000.0,
                    there.path("leaseMillis").asLong() / 1000.0);
        }
        out.println();
        for (JsonNode lamp : state.path("lamps")) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %-24s %-12s %8.1f s%n",
                    lamp.path("number").asText(),
                    lamp.path("server").asText(),
                    lamp.path("state").asText(),
                    lamp.path("ageMillis").asLong() / 1000.0);
        }
    }

    private static String there(JsonNode flag) {
        return flag.asBoolean() ? "watch.there" : "watch.gone";
    }
}
