package io.github.pbxkit.ari.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

class AriHealthTest {
    @Test
    void tellsStateVersionAndReasonOfEachServer() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari.servers.branch", server).run(context -> {
                AriContexts.awaitLive(context.getBean(AriClient.class));
                Waiting.until(
                        "version known",
                        () -> health(context, "branch").getDetails().containsKey("version"));
                Health up = health(context, "branch");
                assertThat(up.getStatus()).isEqualTo(Status.UP);
                assertThat(up.getDetails()).containsEntry("state", "LIVE").containsKey("since");
                assertThat(up.getDetails().get("version").toString()).startsWith("22");

                server.faults().crash();
                Waiting.until("down", () -> context.getBean(AriClient.class).state() == ConnectionState.GAP);
                Waiting.until("reason told", () -> reason(context) != null);

                Health down = health(context, "branch");
                assertThat(down.getStatus()).isEqualTo(Status.DOWN);
                assertThat(down.getDetails()).containsEntry("state", "GAP");
            });
        }
    }

    @Test
    void saysWhatTheServerRefused() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari.servers.branch", server)
                    .withPropertyValues("pbxkit.ari.servers.branch.password=wrong")
                    .run(context -> {
                        Waiting.until("reason told", () -> reason(context) != null);
                        assertThat(health(context, "branch").getStatus()).isEqualTo(Status.DOWN);
                        assertThat(Objects.toString(reason(context)))
                                .contains("401")
                                .doesNotContain("wrong");
                    });
        }
    }

    @Test
    void doesNotBlameAServerThatNobodyWantsYet() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari.servers.branch", server)
                    .withPropertyValues("pbxkit.ari.startup=manual")
                    .run(context ->
                            assertThat(health(context, "branch").getStatus()).isEqualTo(Status.UNKNOWN));
        }
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", server)
                    .withPropertyValues("management.health.ari.enabled=false")
                    .run(context -> assertThat(context).doesNotHaveBean("ariHealthContributor"));
        }
    }

    private static Object reason(ApplicationContext context) {
        Map<String, Object> details = health(context, "branch").getDetails();
        return details.get("reason");
    }

    private static Health health(ApplicationContext context, String server) {
        CompositeHealthContributor all = context.getBean("ariHealthContributor", CompositeHealthContributor.class);
        return ((HealthIndicator) all.getContributor(server)).health();
    }
}
