package io.github.pbxkit.numbering.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Health, meters and endpoint. */
class NumberingWatchTest {
    @TempDir
    Path folder;

    @Test
    void healthTellsWhatIsInUseAndWhatWasRefused() {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);
        runner(file).run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            assertThat(health(context).getDetails()).containsEntry("rows", 10).containsEntry("numbers", 100_000L);

            Plan.write(file, "МТС", 5);
            context.getBean(Numbering.class).reload();

            assertThat(health(context).getStatus()).isEqualTo(NumberingHealthIndicator.REFUSED);
            assertThat(health(context).getDetails().get("doubts").toString()).contains("rows fell from 10 to 5");
        });
    }

    @Test
    void healthIsDownWithoutNumbersAndStaleWithOldOnes() throws Exception {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(90, ChronoUnit.DAYS)));
        runner(file).withPropertyValues("pbxkit.numbering.max-age=60d").run(context -> {
            assertThat(health(context).getStatus()).isEqualTo(NumberingHealthIndicator.STALE);
            assertThat((long) health(context).getDetails().get("ageDays")).isBetween(89L, 91L);
        });
        runner(folder.resolve("nowhere"))
                .withPropertyValues("pbxkit.numbering.startup=background")
                .run(context -> assertThat(health(context).getStatus()).isEqualTo(Status.DOWN));
    }

    @Test
    void metersCountLookupsByTheirOutcome() {
        runner(Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10))
                .withConfiguration(AutoConfigurations.of(
                        MetricsAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .run(context -> {
                    Numbering numbering = context.getBean(Numbering.class);
                    numbering.lookup("89160000001");
                    numbering.find(9_160_000_001L);
                    numbering.verdict("+79169999999");
                    numbering.lookup("+4915112345678");
                    numbering.lookup("nonsense");

                    MeterRegistry meters = context.getBean(MeterRegistry.class);
                    assertThat(meters.get("pbxkit.numbering.rows").gauge().value())
                            .isEqualTo(10);
                    assertThat(meters.get("pbxkit.numbering.age").timeGauge().value(TimeUnit.DAYS))
                            .isLessThan(2);
                    assertThat(lookups(meters, "found")).isEqualTo(2);
                    assertThat(lookups(meters, "unallocated")).isEqualTo(1);
                    assertThat(lookups(meters, "international")).isEqualTo(1);
                    assertThat(lookups(meters, "invalid")).isEqualTo(1);
                });
    }

    @Test
    void theEndpointReadsTheFilesAgain() {
        Path file = Plan.write(folder.resolve("DEF-9xx.csv"), "МТС", 10);
        runner(file)
                .withPropertyValues("management.endpoints.web.exposure.include=numbering")
                .run(context -> {
                    NumberingEndpoint endpoint = context.getBean(NumberingEndpoint.class);
                    assertThat(endpoint.status().rows()).isEqualTo(10);

                    Plan.write(file, "МТС", 12);

                    assertThat(endpoint.reload().rows()).isEqualTo(12);
                });
        runner(file).run(context -> assertThat(context).doesNotHaveBean(NumberingEndpoint.class));
    }

    private static double lookups(MeterRegistry meters, String result) {
        return meters.get("pbxkit.numbering.lookups")
                .tag("result", result)
                .functionCounter()
                .count();
    }

    private static Health health(ApplicationContext context) {
        return context.getBean(HealthIndicator.class).health();
    }

    private static ApplicationContextRunner runner(Path files) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        EndpointAutoConfiguration.class,
                        NumberingAutoConfiguration.class,
                        NumberingEndpointAutoConfiguration.class,
                        NumberingHealthAutoConfiguration.class,
                        NumberingMetersAutoConfiguration.class))
                .withPropertyValues("pbxkit.numbering.files=" + files);
    }
}
