package io.github.pbxkit.examples.spring3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.numbering.LiveRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

class PbxkitConfigurationTest {
    @EnableAutoConfiguration
    @Import(PbxkitConfiguration.class)
    static class Application {
        final CompletableFuture<String> called = new CompletableFuture<>();

        Application(AriClient ari) {
            ari.on(StasisStart.class, event -> {
                ari.channel(event.channel().id()).answer().await();
                called.complete(event.channel().caller().number());
            });
        }
    }

    @Test
    void givesBeansToAnApplicationOnSpringBoot3(@TempDir Path folder) throws Exception {
        Path numbers = Files.writeString(
                folder.resolve("DEF-9xx.csv"), "916;0000000;9999999;10000000;ПАО \"МТС\";г. Москва\n");
        try (AriTestServer ari = AriTestServer.start();
                AmiTestServer ami = AmiTestServer.start();
                ConfigurableApplicationContext context = run(ari, ami, "--pbxkit.numbering.files=" + numbers)) {
            assertThat(SpringBootVersion.getVersion()).startsWith("3.5.");
            ari.awaitApplication("hello", Duration.ofSeconds(30));
            ari.caller().number("+79161234567").enter("hello");
            String number = context.getBean(Application.class).called.get(30, TimeUnit.SECONDS);

            assertThat(context.getBean(LiveRegistry.class)
                            .current()
                            .lookup(number)
                            .info())
                    .hasValueSatisfying(
                            info -> assertThat(info.operator().name()).contains("МТС"));
            assertThat(context.getBean(AmiClient.class)
                            .send(AmiAction.of("Ping"))
                            .get(30, TimeUnit.SECONDS)
                            .isError())
                    .isFalse();
            awaitHealth(context, Status.UP::equals); // calls are taken a moment before the client says that it is live
            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("pbxkit.ari.live").gauge().value()).isEqualTo(1);
            assertThat(meters.get("pbxkit.ami.live").gauge().value()).isEqualTo(1);
            ami.kill();
            ari.faults().crash();
            awaitHealth(context, status -> !status.equals(Status.UP));
        }
    }

    private static void awaitHealth(ConfigurableApplicationContext context, Predicate<Status> wanted) {
        HealthEndpoint health = context.getBean(HealthEndpoint.class);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!wanted.test(health.health().getStatus())) {
            assertThat(System.nanoTime()).as("health %s", health.health()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void doesNotStartWithoutAServerThatIsRequired() {
        try (AriTestServer ari = AriTestServer.start();
                AmiTestServer ami = AmiTestServer.start()) {
            ari.faults().crash();
            assertThatThrownBy(() -> run(ari, ami, "--pbxkit.ari.required=true"))
                    .hasStackTraceContaining("ConnectException");
        }
    }

    private static ConfigurableApplicationContext run(AriTestServer ari, AmiTestServer ami, String more) {
        return SpringApplication.run(
                Application.class,
                "--spring.main.banner-mode=off",
                "--pbxkit.ari.url=" + ari.uri(),
                "--pbxkit.ari.username=" + ari.user(),
                "--pbxkit.ari.password=" + ari.password(),
                "--pbxkit.ari.applications=hello",
                "--pbxkit.ami.host=" + ami.host(),
                "--pbxkit.ami.port=" + ami.port(),
                "--pbxkit.ami.username=" + ami.user(),
                "--pbxkit.ami.password=" + ami.secret(),
                "--pbxkit.ami.required=true",
                more);
    }
}
