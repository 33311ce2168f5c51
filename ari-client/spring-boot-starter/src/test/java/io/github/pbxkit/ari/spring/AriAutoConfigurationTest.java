package io.github.pbxkit.ari.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AriAutoConfigurationTest {
    @Test
    void handsAClientToTheApplicationAndConnectsItOnceHandlersAreThere() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", server)
                    .withUserConfiguration(Greeter.class)
                    .run(context -> {
                        server.awaitApplication("hello", Duration.ofSeconds(20));
                        server.incoming("hello");

                        assertThat(context.getBean(Greeter.class).firstCall.get(20, TimeUnit.SECONDS))
                                .isNotBlank();
                    });
        }
    }

    @Test
    void closesTheClientWithTheContext() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriClient[] used = new AriClient[1];
            AriContexts.runner("pbxkit.ari", server).run(context -> {
                used[0] = context.getBean(AriClient.class);
                AriContexts.awaitLive(used[0]);
            });

            assertThat(used[0].state()).isEqualTo(ConnectionState.CLOSED);
            Waiting.until("socket gone", () -> server.faults().openSockets() == 0);
        }
    }

    @Test
    void startsWithoutItsServerAndConnectsWhenThatComes() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().crash();
            AriContexts.runner("pbxkit.ari", server).run(context -> {
                AriClient client = context.getBean(AriClient.class);
                assertThat(client.state()).isEqualTo(ConnectionState.CONNECTING);

                server.faults().comeBack();

                AriContexts.awaitLive(client);
            });
        }
    }

    @Test
    void doesNotStartWithoutAServerThatIsRequired() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().crash();
            AriContexts.runner("pbxkit.ari", server)
                    .withPropertyValues("pbxkit.ari.startup=required")
                    .run(context -> {
                        assertThat(context).hasFailed();
                        assertThat(context.getStartupFailure()).rootCause().isInstanceOf(ConnectException.class);
                        assertThat(advice(context)).contains("pbxkit.ari.startup=background");
                    });
        }
    }

    @Test
    void leavesAManualServerAlone() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", server)
                    .withPropertyValues("pbxkit.ari.startup=manual")
                    .run(context -> {
                        assertThat(context.getBean(AriClient.class).state()).isEqualTo(ConnectionState.CLOSED);
                        assertThat(server.requests()).isEmpty();

                        context.getBean(AriClient.class).connect().get(20, TimeUnit.SECONDS);
                    });
        }
    }

    @Test
    void asksAgainAfterARefusal() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            server.faults().respond(401, 3);
            AriContexts.runner("pbxkit.ari", server)
                    .withPropertyValues("pbxkit.ari.reconnect.after-refusal=20ms")
                    .run(context -> AriContexts.awaitLive(context.getBean(AriClient.class)));
        }
    }

    @Test
    void givesEachNamedServerABeanWithWhatStandsAtTheTop() throws Exception {
        try (AriTestServer head = AriTestServer.start();
                AriTestServer branch = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", head)
                    .withPropertyValues("pbxkit.ari.servers.branch.url=" + branch.uri())
                    .withUserConfiguration(TwoServers.class)
                    .run(context -> {
                        AriClients clients = context.getBean(AriClients.class);
                        assertThat(clients.asMap()).containsOnlyKeys("default", "branch");
                        AriContexts.awaitLive(clients.get("default"));
                        AriContexts.awaitLive(clients.get("branch"));
                        assertThat(branch.hasApplication("hello")).isTrue();

                        TwoServers injected = context.getBean(TwoServers.class);
                        assertThat(injected.branch).isSameAs(clients.get("branch"));
                        assertThat(injected.primary).isSameAs(clients.get("default"));
                        assertThat(context).hasBean("branchAriClient");
                        assertThatThrownBy(() -> clients.get("brunch"))
                                .hasMessageContaining("brunch")
                                .hasMessageContaining("[default, branch]");
                    });
        }
    }

    @Test
    void leavesOnlyItsOwnBeansToAnApplicationThatMakesSome() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            OwnClient.uri = server.uri();
            AriContexts.runner("pbxkit.ari", server)
                    .withUserConfiguration(OwnClient.class)
                    .run(context -> {
                        assertThat(context.getBean(AriClients.class).asMap()).containsOnlyKeys("mine");
                        AriContexts.awaitLive(context.getBean(AriClient.class));
                        assertThat(server.hasApplication("own")).isTrue();
                    });
        }
    }

    @Test
    void asksCustomizersInOrder() throws Exception {
        try (AriTestServer server = AriTestServer.start()) {
            AriContexts.runner("pbxkit.ari", server)
                    .withBean(AriClientCustomizer.class, () -> new AriClientCustomizer() {
                        @Override
                        public void customizeOptions(String name, AriOptions.Builder options) {
                            assertThat(name).isEqualTo(AriClients.DEFAULT);
                            options.subscribeAll(true);
                        }

                        @Override
                        public void customize(String name, AriClient.Builder client) {
                            client.application("customized");
                        }
                    })
                    .run(context -> {
                        AriContexts.awaitLive(context.getBean(AriClient.class));
                        assertThat(server.hasApplication("customized")).isTrue();
                        assertThat(server.requests())
                                .anySatisfy(request ->
                                        assertThat(request.toString()).containsIgnoringCase("subscribeAll"));
                    });
        }
    }

    @Test
    void isQuietWhereNothingIsSet() {
        AriContexts.runner().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(AriClient.class);
            assertThat(context.getBean(AriClients.class).asMap()).isEmpty();
        });
    }

    @Test
    void canBeSwitchedOff() {
        AriContexts.runner()
                .withPropertyValues("pbxkit.ari.url=http://127.0.0.1:1", "pbxkit.ari.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AriClients.class));
    }

    @Test
    void namesTheSettingThatIsMissing() {
        AriContexts.runner()
                .withPropertyValues(
                        "pbxkit.ari.servers.branch.url=http://127.0.0.1:1",
                        "pbxkit.ari.servers.branch.applications=hello",
                        "pbxkit.ari.servers.branch.username=joe")
                .run(context -> assertThat(advice(context)).isEqualTo("Set pbxkit.ari.servers.branch.password."));
    }

    @Test
    void refusesANameThatNoEnvironmentVariableCouldSpell() {
        AriContexts.runner()
                .withPropertyValues("pbxkit.ari.servers.Zentrale.url=http://127.0.0.1:1")
                .run(context -> {
                    assertThat(context.getStartupFailure()).hasMessageContaining("Zentrale");
                    assertThat(advice(context)).contains("small letters");
                });
    }

    @Test
    void writesTheDefaultsOfTheLibraryIntoTheMetadata() {
        AriServerProperties settings = new AriServerProperties();

        assertThat(List.of(
                        settings.getTimeouts().getConnect(),
                        settings.getTimeouts().getOpen(),
                        settings.getTimeouts().getRequest(),
                        settings.getTimeouts().getPing(),
                        settings.getTimeouts().getClose()))
                .isEqualTo(List.of(
                        io.github.pbxkit.ari.Timeouts.DEFAULTS.connect(),
                        io.github.pbxkit.ari.Timeouts.DEFAULTS.open(),
                        io.github.pbxkit.ari.Timeouts.DEFAULTS.request(),
                        io.github.pbxkit.ari.Timeouts.DEFAULTS.ping(),
                        io.github.pbxkit.ari.Timeouts.DEFAULTS.close()));
        assertThat(List.of(
                        settings.getReconnect().getFirstDelay(),
                        settings.getReconnect().getMaxDelay(),
                        settings.getReconnect().getStableAfter()))
                .isEqualTo(List.of(
                        io.github.pbxkit.ari.Reconnect.DEFAULTS.firstDelay(),
                        io.github.pbxkit.ari.Reconnect.DEFAULTS.maxDelay(),
                        io.github.pbxkit.ari.Reconnect.DEFAULTS.stableAfter()));
        assertThat(settings.getLimits().getMaxQueuedEvents())
                .isEqualTo(io.github.pbxkit.ari.Limits.DEFAULTS.maxQueuedEvents());
        assertThat(settings.getLimits().getMaxMessageLength())
                .isEqualTo(io.github.pbxkit.ari.Limits.DEFAULTS.maxMessageLength());
    }

    private static String advice(AssertableApplicationContext context) {
        return new AriStartFailureAnalyzer()
                .analyze(context.getStartupFailure())
                .getAction();
    }

    @Configuration(proxyBeanMethods = false)
    static class Greeter {
        final CompletableFuture<String> firstCall = new CompletableFuture<>();

        Greeter(AriClient ari) {
            var unused = ari.on(
                    StasisStart.class,
                    event -> firstCall.complete(event.channel().id()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoServers {
        final AriClient primary;
        final AriClient branch;

        TwoServers(AriClient primary, @Qualifier("branch") AriClient branch) {
            this.primary = primary;
            this.branch = branch;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {
        static URI uri = URI.create("http://127.0.0.1");

        @Bean
        AriClient mine() {
            return AriClient.builder(uri)
                    .credentials(AriTestServer.DEFAULT_USER, AriTestServer.DEFAULT_PASSWORD)
                    .application("own")
                    .build();
        }
    }
}
