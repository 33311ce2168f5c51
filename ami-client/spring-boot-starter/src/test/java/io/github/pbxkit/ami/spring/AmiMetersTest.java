package io.github.pbxkit.ami.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;

class AmiMetersTest {
    @Test
    void measuresWhatTheClientCounts() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withConfiguration(AutoConfigurations.of(
                            MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
                    .withBean(SimpleMeterRegistry.class)
                    .run(context -> {
                        MeterRegistry meters = context.getBean(MeterRegistry.class);
                        AmiClient client = context.getBean(AmiClient.class);
                        AmiContexts.awaitLive(client);

                        server.faults().ignore("Ping");
                        var late = client.send(AmiAction.of("Ping"), Duration.ofMillis(1));
                        Waiting.until("timed out", late::isCompletedExceptionally);

                        assertThat(meters.get("pbxkit.ami.actions.timeouts")
                                        .tag("server", "default")
                                        .functionCounter()
                                        .count())
                                .isEqualTo(1);
                        assertThat(meters.get("pbxkit.ami.live").gauge().value())
                                .isEqualTo(1);
                        assertThat(meters.get("pbxkit.ami.messages")
                                        .functionCounter()
                                        .count())
                                .isPositive();
                    });
        }
    }

    @Test
    void timesGaps() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withConfiguration(AutoConfigurations.of(
                            MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
                    .withBean(SimpleMeterRegistry.class)
                    .run(context -> {
                        MeterRegistry meters = context.getBean(MeterRegistry.class);
                        AmiContexts.awaitLive(context.getBean(AmiClient.class));

                        server.faults().dropConnections();

                        Waiting.until(
                                "gap over",
                                () -> meters.get("pbxkit.ami.gaps").timer().count() == 1);
                        assertThat(meters.get("pbxkit.ami.state.changes")
                                        .tag("state", ConnectionState.GAP.name())
                                        .counter()
                                        .count())
                                .isEqualTo(1);
                    });
        }
    }
}
