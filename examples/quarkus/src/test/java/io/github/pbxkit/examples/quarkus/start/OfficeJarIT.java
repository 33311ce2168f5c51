package io.github.pbxkit.examples.quarkus.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The jar that Quarkus built, on the fakes. */
class OfficeJarIT {

    @Test
    void theDemoLivesAndStopsInOrder() throws Exception {
        try (RunningOffice office = RunningOffice.start()) {
            office.await("a caller", () -> office.get("/api/calls").contains("\"operator\""));
            office.await("readiness", () -> office.ask("GET", "/q/health/ready").statusCode() == 200);
            assertThat(office.get("/api/board")).contains("PJSIP/6001", "SEP020000000001.cnf.xml");

            office.stop();

            assertThat(office.console())
                    .contains("Demo: calls are simulated.", "Ctrl-C stops", "Stopped.")
                    .doesNotContain("Exception", "ERROR", "\tat ");
        }
    }

    @Test
    void withAPasswordOnlyTheProbesAreOpen() throws Exception {
        try (RunningOffice office = RunningOffice.start("--page-password=open sesame")) {
            assertThat(office.console()).contains("The page asks for the user page");
            String basic = Base64.getEncoder().encodeToString("page:open sesame".getBytes(StandardCharsets.UTF_8));

            for (String path :
                    new String[] {"/", "/api/board", "/q/metrics", "/provisioning/SEP020000000001.cnf.xml"}) {
                assertThat(office.ask("GET", path).statusCode()).as(path).isEqualTo(401);
            }
            assertThat(office.ask("GET", "/q/health/live").statusCode()).isEqualTo(200);
            assertThat(office.ask("GET", "/api/board", Map.of("Authorization", "Basic " + basic))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void startsBesideAPbxThatIsNotThereAndSaysWhatToDo() throws Exception {
        try (AriTestServer ari = AriTestServer.start();
                RunningOffice office = RunningOffice.start(
                        "--ari=" + ari.uri(),
                        "--user=" + ari.user(),
                        "--password=wrong",
                        "--ami=127.0.0.1:1",
                        "--ami-user=u",
                        "--ami-password=p")) {
            office.await("the refusal", () -> office.console().contains("does not let user " + ari.user() + " in"));
            office.await("the wrong port", () -> office.console().contains("Nobody listens at 127.0.0.1:1"));
            assertThat(office.ask("GET", "/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(office.ask("GET", "/q/health/live").statusCode()).isEqualTo(200);
            office.stop();
            assertThat(office.console()).doesNotContain("Exception", "ERROR", "\tat ", "is closed");
        }
    }
}
