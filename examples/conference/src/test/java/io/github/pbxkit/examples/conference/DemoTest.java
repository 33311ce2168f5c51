package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pbxkit.examples.conference.page.TestPage;
import io.github.pbxkit.examples.kit.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

/** What everybody sees first. */
class DemoTest {
    @Test
    void livesAtOnceAndSaysThatItIsADemo() throws Exception {
        ConferenceOptions options = new ConferenceOptions();
        options.web.port = 0;
        StringWriter console = new StringWriter();
        try (ConferenceApp app = ConferenceApp.start(
                        options.settings(), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));
                TestPage page = TestPage.open(HttpClient.newHttpClient(), app.port())) {
            JsonNode hello = page.awaitType("hello");
            assertThat(hello.path("about").path("demo").asBoolean()).isTrue();

            page.await("somebody comes", m -> m.toString().contains("\"joined\":true"));
            page.await("somebody talks", m -> m.toString().contains("\"talking\":true"));
            page.send("{\"id\":\"1\",\"do\":\"invite\",\"room\":\"main\",\"number\":\"6010\"}");
            page.await("somebody invited comes", m -> m.toString().contains("\"number\":\"6010\",\"elapsedMs\""));
        }
        assertThat(console.toString())
                .contains("Demo: callers are simulated", "The conference page: http://localhost:", "Stopped.");
    }
}
