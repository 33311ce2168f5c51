package io.github.pbxkit.examples.quarkus.start;

import static org.assertj.core.api.Assertions.assertThat;

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
}
