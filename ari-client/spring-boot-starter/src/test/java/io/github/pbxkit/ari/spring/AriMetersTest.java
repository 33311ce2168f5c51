package io.github.pbxkit.ari.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;

class AriMetersTest {
    @Test
    void measuresWithBoundedTags() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", server)
                    .withConfiguration(AutoConfigurations.of(
                            MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
                    .withBean(SimpleMeterRegistry.class)
                    .run(context -> {
                        MeterRegistry meters = context.getBean(MeterRegistry.class);
                        AriClient client = context.getBean(AriClient.class);
                        AtomicInteger handled = new AtomicInteger();
                        var unused = client.on(AriEvent.class, event -> handled.incrementAndGet());
                        AriContexts.awaitLive(client);

                        var ignored = client.on(StasisStart.class, event -> {
                            client.channel(event.channel().id()).answer().await();
                            throw new IllegalStateException("a handler that fails");
                        });
                        server.incoming("hello");
                        server.faults().sendEvent("hello", "Invented1", Map.of("a", 1));
                        server.faults().sendEvent("hello", "Invented2", Map.of("a", 1));

                        Waiting.until(
                                "counted",
                                () -> count(meters, "pbxkit.ari.events.unknown") == 2
                                        && meters.get("pbxkit.ari.handler.failures")
                                                        .functionCounter()
                                                        .count()
                                                == 1);
                        assertThat(meters.get("pbxkit.ari.requests")
                                        .tags("server", "default", "method", "POST", "resource", "channels")
                                        .tag("outcome", "SUCCESS")
                                        .timer()
                                        .count())
                                .isEqualTo(1);
                        assertThat(meters.get("pbxkit.ari.live").gauge().value())
                                .isEqualTo(1);
                        Waiting.until(
                                "events timed",
                                () -> tagValues(meters, "type").containsAll(Set.of("StasisStart", "other")));
                        assertThat(tagValues(meters, "type")).doesNotContain("Invented1", "Invented2");
                    });
        }
    }

    @Test
    void timesGaps() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", server)
                    .withConfiguration(AutoConfigurations.of(
                            MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
                    .withBean(SimpleMeterRegistry.class)
                    .run(context -> {
                        MeterRegistry meters = context.getBean(MeterRegistry.class);
                        AriContexts.awaitLive(context.getBean(AriClient.class));

                        server.faults().drop();

                        Waiting.until(
                                "gap over",
                                () -> meters.get("pbxkit.ari.gaps").timer().count() == 1);
                        assertThat(meters.get("pbxkit.ari.state.changes")
                                        .tag("state", ConnectionState.GAP.name())
                                        .counter()
                                        .count())
                                .isEqualTo(1);
                    });
        }
    }

    private static double count(MeterRegistry meters, String name) {
        return meters.get(name).counter().count();
    }

    private static Set<String> tagValues(MeterRegistry meters, String key) {
        Set<String> values = new TreeSet<>();
        meters.find("pbxkit.ari.events")
                .timers()
                .forEach(timer -> timer.getId().getTags().stream()
                        .filter(tag -> tag.getKey().equals(key))
                        .map(Tag::getValue)
                        .forEach(values::add));
        return values;
    }
}
