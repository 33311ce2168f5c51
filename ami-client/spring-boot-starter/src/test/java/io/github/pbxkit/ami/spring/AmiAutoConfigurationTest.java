package io.github.pbxkit.ami.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.event.UserEvent;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class AmiAutoConfigurationTest {
    @Test
    void handsAClientToTheApplicationAndConnectsItOnceHandlersAreThere() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withUserConfiguration(Listener.class)
                    .run(context -> {
                        Waiting.until("connected", () -> server.clients() == 1);
                        AmiContexts.awaitLive(context.getBean(AmiClient.class));
                        server.emit("UserEvent", "UserEvent", "Hello");

                        assertThat(context.getBean(Listener.class).first.get(20, TimeUnit.SECONDS))
                                .isNotBlank();
                    });
        }
    }

    @Test
    void closesTheClientWithTheContext() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiClient[] used = new AmiClient[1];
            AmiContexts.runner("pbxkit.ami", server).run(context -> {
                used[0] = context.getBean(AmiClient.class);
                AmiContexts.awaitLive(used[0]);
            });

            assertThat(used[0].state()).isEqualTo(ConnectionState.CLOSED);
            Waiting.until("socket gone", () -> server.clients() == 0);
        }
    }

    @Test
    void startsWithoutItsServerAndConnectsWhenThatComes() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            server.kill();
            AmiContexts.runner("pbxkit.ami", server).run(context -> {
                AmiClient client = context.getBean(AmiClient.class);
                Waiting.until("tries", () -> client.state() == ConnectionState.CONNECTING);

                server.restart();

                AmiContexts.awaitLive(client);
            });
        }
    }

    @Test
    void doesNotStartWithoutAServerThatIsRequired() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            server.kill();
            AmiContexts.runner("pbxkit.ami", server)
                    .withPropertyValues("pbxkit.ami.startup=required")
                    .run(context -> {
                        assertThat(context).hasFailed();
                        assertThat(context.getStartupFailure()).rootCause().isInstanceOf(ConnectException.class);
                        assertThat(advice(context)).contains("pbxkit.ami.startup=background");
                    });
        }
    }

    @Test
    void leavesAManualServerAlone() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withPropertyValues("pbxkit.ami.startup=manual")
                    .run(context -> {
                        assertThat(context.getBean(AmiClient.class).state()).isEqualTo(ConnectionState.CLOSED);
                        assertThat(server.connectionsSoFar()).isZero();

                        context.getBean(AmiClient.class).connect().get(20, TimeUnit.SECONDS);
                    });
        }
    }

    @Test
    void asksAgainAfterARefusal() throws Exception {
        try (AmiTestServer strict = AmiTestServer.builder()
                        .credentials("asterisk", "another")
                        .start();
                AmiTestServer mended =
                        AmiTestServer.builder().credentials("asterisk", "right").start();
                TlsFront front = new TlsFront(strict.port())) {
            AmiContexts.runner("pbxkit.ami", strict)
                    .withPropertyValues(
                            "pbxkit.ami.port=" + front.port(),
                            "pbxkit.ami.ssl.fingerprint=" + front.fingerprint(),
                            "pbxkit.ami.password=right",
                            "pbxkit.ami.reconnect.after-refusal=20ms")
                    .run(context -> {
                        Waiting.until(
                                "refused twice", () -> strict.requests("Login").size() >= 2);

                        front.forwardTo(mended.port());

                        AmiContexts.awaitLive(context.getBean(AmiClient.class));
                        assertThat(mended.clients()).isEqualTo(1);
                    });
        }
    }

    @Test
    void givesEachNamedServerABeanWithWhatStandsAtTheTop() throws Exception {
        try (AmiTestServer head = AmiTestServer.start();
                AmiTestServer branch = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", head)
                    .withPropertyValues(
                            "pbxkit.ami.servers.branch.host=" + branch.host(),
                            "pbxkit.ami.servers.branch.port=" + branch.port())
                    .withUserConfiguration(TwoServers.class)
                    .run(context -> {
                        AmiClients clients = context.getBean(AmiClients.class);
                        assertThat(clients.asMap()).containsOnlyKeys("default", "branch");
                        AmiContexts.awaitLive(clients.get("default"));
                        AmiContexts.awaitLive(clients.get("branch"));
                        assertThat(branch.clients()).isEqualTo(1);

                        TwoServers injected = context.getBean(TwoServers.class);
                        assertThat(injected.branch).isSameAs(clients.get("branch"));
                        assertThat(injected.primary).isSameAs(clients.get("default"));
                        assertThat(context).hasBean("branchAmiClient");
                        assertThatThrownBy(() -> clients.get("brunch"))
                                .hasMessageContaining("brunch")
                                .hasMessageContaining("[default, branch]");
                    });
        }
    }

    @Test
    void leavesOnlyItsOwnBeansToAnApplicationThatMakesSome() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            OwnClient.server = server;
            AmiContexts.runner("pbxkit.ami", server)
                    .withUserConfiguration(OwnClient.class)
                    .run(context -> {
                        assertThat(context.getBean(AmiClients.class).asMap()).containsOnlyKeys("mine");
                        AmiContexts.awaitLive(context.getBean(AmiClient.class));
                        assertThat(context.getBean(AmiClient.class).name()).isEqualTo("own");
                    });
        }
    }

    @Test
    void asksCustomizers() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withBean(AmiClientCustomizer.class, () -> (name, client) -> client.name(name + " customized"))
                    .run(context ->
                            assertThat(context.getBean(AmiClient.class).name()).isEqualTo("default customized"));
        }
    }

    @Test
    void givesTheServerItsMaskAndFilters() throws Exception {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiContexts.runner("pbxkit.ami", server)
                    .withPropertyValues("pbxkit.ami.events=user,call", "pbxkit.ami.filters=!Event: RTCP.*")
                    .run(context -> {
                        AmiContexts.awaitLive(context.getBean(AmiClient.class));
                        assertThat(server.requests("Login").get(0).first("Events"))
                                .contains("user,call");
                        assertThat(server.requests("Filter").get(0).first("Filter"))
                                .contains("!Event: RTCP.*");
                    });
        }
    }

    @Test
    void takesABundleOrAFingerprint() {
        AmiContexts.runner()
                .withPropertyValues(
                        "pbxkit.ami.host=127.0.0.1", "pbxkit.ami.ssl.bundle=b", "pbxkit.ami.ssl.fingerprint=ab")
                .run(context -> assertThat(advice(context)).contains("one of the two"));
    }

    @Test
    void isQuietWhereNothingIsSet() {
        AmiContexts.runner().run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(AmiClient.class);
            assertThat(context.getBean(AmiClients.class).asMap()).isEmpty();
        });
    }

    @Test
    void canBeSwitchedOff() {
        AmiContexts.runner()
                .withPropertyValues("pbxkit.ami.host=127.0.0.1", "pbxkit.ami.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(AmiClients.class));
    }

    @Test
    void namesTheSettingThatIsMissing() {
        AmiContexts.runner()
                .withPropertyValues(
                        "pbxkit.ami.servers.branch.host=127.0.0.1", "pbxkit.ami.servers.branch.username=joe")
                .run(context -> assertThat(advice(context)).isEqualTo("Set pbxkit.ami.servers.branch.password."));
    }

    @Test
    void refusesANameThatNoEnvironmentVariableCouldSpell() {
        AmiContexts.runner()
                .withPropertyValues("pbxkit.ami.servers.Zentrale.host=127.0.0.1")
                .run(context -> {
                    assertThat(context.getStartupFailure()).hasMessageContaining("Zentrale");
                    assertThat(advice(context)).contains("small letters");
                });
    }

    @Test
    void writesTheDefaultsOfTheLibraryIntoTheMetadata() {
        AmiServerProperties settings = new AmiServerProperties();

        assertThat(settings.getTimeouts().getConnect()).isEqualTo(AmiClientBuilder.DEFAULT_CONNECT_TIMEOUT);
        assertThat(settings.getTimeouts().getAction()).isEqualTo(AmiClientBuilder.DEFAULT_ACTION_TIMEOUT);
        assertThat(settings.getTimeouts().getResync()).isEqualTo(AmiClientBuilder.DEFAULT_RESYNC_TIMEOUT);
        assertThat(settings.getTimeouts().getPingAfter()).isEqualTo(AmiClientBuilder.DEFAULT_PING_AFTER);
        assertThat(settings.getTimeouts().getPing()).isEqualTo(AmiClientBuilder.DEFAULT_PING_TIMEOUT);
        assertThat(settings.getLimits().getQueueCapacity()).isEqualTo(AmiClientBuilder.DEFAULT_QUEUE_CAPACITY);
        assertThat(settings.getLimits().getMaxPendingActions()).isEqualTo(AmiClientBuilder.DEFAULT_MAX_PENDING_ACTIONS);
    }

    private static String advice(AssertableApplicationContext context) {
        return new AmiStartFailureAnalyzer()
                .analyze(context.getStartupFailure())
                .getAction();
    }

    @Configuration(proxyBeanMethods = false)
    static class Listener {
        final CompletableFuture<String> first = new CompletableFuture<>();

        Listener(AmiClient ami) {
            var unused = ami.on(UserEvent.class, event -> first.complete(event.userEvent()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoServers {
        final AmiClient primary;
        final AmiClient branch;

        TwoServers(AmiClient primary, @Qualifier("branch") AmiClient branch) {
            this.primary = primary;
            this.branch = branch;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnClient {
        static AmiTestServer server;

        @Bean
        AmiClient mine() {
            return AmiClient.builder(server.host(), server.port())
                    .credentials(server.user(), server.secret())
                    .name("own")
                    .build();
        }
    }
}
