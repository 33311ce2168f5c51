package io.github.pbxkit.examples.conference.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.ConferenceFixture;
import io.github.pbxkit.examples.kit.web.PageOptions;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many pages look at one conference: every change reaches every page. The soak profile takes 500 pages. */
class ManyPagesTest {
    private static final boolean SOAK = Boolean.getBoolean("soak");
    private static final int PAGES = SOAK ? 500 : 60;
    private static final int CALLERS = SOAK ? 40 : 10;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void everyChangeReachesEveryPage() throws Exception {
        PageHub hub = new PageHub();
        Greeting greeting = new Greeting(false, "pbx", "conference", "main", null, true, true, "1", null);
        PageOptions options = new PageOptions("127.0.0.1", 0, null, null);
        List<TestPage> pages = new ArrayList<>();
        try (AriTestServer pbx = AriTestServer.start();
                Conference conference = new Conference(
                        ConferenceFixture.client(pbx), ConferenceFixture.options(Duration.ofSeconds(30)), hub);
                PageServer server = PageServer.start(options, PAGES, conference, hub, greeting)) {
            conference.connect().get(30, TimeUnit.SECONDS);
            for (int i = 0; i < PAGES; i++) {
                pages.add(TestPage.open(http, server.port()));
            }
            for (TestPage page : pages) {
                page.awaitType("snapshot");
            }

            long began = System.nanoTime();
            comeAndGo(pbx);
            TestCaller last = pbx.caller().name("The last").enter("conference");
            for (TestPage page : pages) {
                page.await(
                        "the last with music",
                        m -> m.toString().contains("The last") && m.toString().contains("\"music\":true"));
            }
            long took = (System.nanoTime() - began) / 1_000_000;

            List<JsonNode> expected = deltas(pages.get(0));
            for (TestPage page : pages) {
                assertThat(deltas(page)).isEqualTo(expected);
            }
            assertThat(last.isUp()).isTrue();
            System.out.printf(
                    "%d pages, %d callers: %d changes reached every page in their order, the last after %d ms%n",
                    PAGES, CALLERS, expected.size(), took);
        } finally {
            pages.forEach(TestPage::close);
        }
    }

    private static void comeAndGo(AriTestServer pbx) {
        List<TestCaller> callers = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            callers.add(pbx.caller().name("Caller " + i).enter("conference"));
            if (i > 1) {
                callers.get(i - 1).startTalking();
            }
        }
        callers.forEach(TestCaller::hangup);
    }

    /** Up to the moment when the last one hears music: what comes after may not have come everywhere yet. */
    private static List<JsonNode> deltas(TestPage page) {
        List<JsonNode> deltas = new ArrayList<>();
        for (JsonNode message : page.messages()) {
            if (message.path("type").asText().equals("delta")) {
                deltas.add(message);
                if (message.toString().contains("The last")
                        && message.toString().contains("\"music\":true")) {
                    break;
                }
            }
        }
        return deltas;
    }
}
