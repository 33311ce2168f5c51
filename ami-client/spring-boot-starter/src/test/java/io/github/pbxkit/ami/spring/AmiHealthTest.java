package io.github.pbxkit.ami.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationContext;

class AmiHealthTest {
    @Test
    void tellsStateVersionAndReasonOfEachServer() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami.servers.branch", server).run(context -> {
                AmiContexts.awaitLive(context.getBean(AmiClient.class));
                Waiting.until(
                        "version known",
                        () -> health(context, "branch").getDetails().containsKey("version"));
                Health up = health(context, "branch");
                assertThat(up.getStatus()).isEqualTo(Status.UP);
                assertThat(up.getDetails()).containsEntry("state", "LIVE").containsKey("since");
                assertThat(up.getDetails().get("version").toString()).isNotBlank();

                server.kill();
                Waiting.until("down", () -> context.getBean(AmiClient.class).state() == ConnectionState.GAP);
                Waiting.until("reason told", () -> reason(context) != null);

                Health down = health(context, "branch");
                assertThat(down.getStatus()).isEqualTo(Status.DOWN);
                assertThat(down.getDetails()).containsEntry("state", "GAP");
            });
        }
    }

    @Test
    void saysWhatTheServerRefused() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami.servers.branch", server)
                    .withPropertyValues("pbxkit.ami.servers.branch.password=wrong")
                    .run(context -> {
                        Waiting.until("reason told", () -> reason(context) != null);
                        assertThat(health(context, "branch").getStatus()).isEqualTo(Status.DOWN);
                        assertThat(Objects.toString(reason(context)))
                                .containsIgnoringCase("authentication")
                                .doesNotContain("wrong");
                    });
        }
    }

    @Test
    void doesNotBlameAServerThatNobodyWantsYet() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami.servers.branch", server)
                    .withPropertyValues("pbxkit.ami.startup=manual")
                    .run(context ->
                            assertThat(health(context, "branch").getStatus()).isEqualTo(Status.UNKNOWN));
        }
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withPropertyValues("management.health.ami.enabled=false")
                    .run(context -> assertThat(context).doesNotHaveBean("amiHealthContributor"));
        }
    }

    private static Object reason(ApplicationContext context) {
        Map<String, Object> details = health(context, "branch").getDetails();
        return details.get("reason");
    }

    private static Health health(ApplicationContext context, String server) {
        CompositeHealthContributor all = context.getBean("amiHealthContributor", CompositeHealthContributor.class);
        return ((HealthIndicator) all.getContributor(server)).health();
    }
}
