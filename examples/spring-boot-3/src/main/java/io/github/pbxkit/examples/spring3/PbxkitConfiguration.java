package io.github.pbxkit.examples.spring3;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The libraries as beans of a Spring Boot 3.5 application, to be copied into one: one ARI server, one AMI server, the
 * numbering registry, each where its settings are. For Spring Boot 4 there are starters, which do more.
 *
 * <pre>
 * pbxkit.ari.url=http://127.0.0.1:8088      pbxkit.ami.host=127.0.0.1      pbxkit.numbering.files=/var/lib/numbering
 * pbxkit.ari.username=user                  pbxkit.ami.username=user
 * pbxkit.ari.password=secret                pbxkit.ami.password=secret
 * pbxkit.ari.applications=hello
 * </pre>
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    PbxkitConfiguration.AriSettings.class,
    PbxkitConfiguration.AmiSettings.class,
    PbxkitConfiguration.NumberingSettings.class
})
public class PbxkitConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PbxkitConfiguration.class);

    /**
     * Where ARI is.
     *
     * @param required whether the application does not start without it
     */
    @ConfigurationProperties("pbxkit.ari")
    public record AriSettings(
            @Nullable URI url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue List<String> applications,
            @DefaultValue("false") boolean required) {
        @Override
        public String toString() {
            return url + " as " + username;
        }
    }

    /**
     * Where AMI is.
     *
     * @param required whether the application does not start without it
     */
    @ConfigurationProperties("pbxkit.ami")
    public record AmiSettings(
            @DefaultValue("") String host,
            @DefaultValue("5038") int port,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("false") boolean required) {
        @Override
        public String toString() {
            return host + ":" + port + " as " + username;
        }
    }

    /** The regulator's files, or folders of them. */
    @ConfigurationProperties("pbxkit.numbering")
    public record NumberingSettings(@DefaultValue List<Path> files) {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("pbxkit.ari.url")
    static class Ari {
        @Bean(destroyMethod = "close")
        AriClient ariClient(AriSettings settings) {
            if (settings.url() == null) {
                throw new IllegalStateException("pbxkit.ari.url is empty");
            }
            return AriClient.builder(settings.url())
                    .credentials(settings.username(), settings.password())
                    .application(settings.applications().toArray(String[]::new))
                    .options(AriOptions.builder()
                            .reconnect(Reconnect.DEFAULTS.withFirstConnect(!settings.required()))
                            .build())
                    .build();
        }

        @Bean
        Connection ariConnection(AriClient client, AriSettings settings) {
            Connection connection = new Connection(
                    "ARI",
                    settings.required(),
                    client::connect,
                    client::close,
                    () -> client.state().name());
            client.onState(change -> connection.reason.set(change.reason()));
            return connection;
        }

        @Bean
        HealthIndicator ariHealthIndicator(Connection ariConnection) {
            return ariConnection::health;
        }

        @Bean
        MeterBinder ariMeters(AriClient client, Connection ariConnection) {
            return registry -> {
                Gauge.builder("pbxkit.ari.live", ariConnection, Connection::live)
                        .register(registry);
                Gauge.builder("pbxkit.ari.events.queued", client, AriClient::queuedEvents)
                        .register(registry);
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("pbxkit.ami.host")
    static class Ami {
        @Bean(destroyMethod = "close")
        AmiClient amiClient(AmiSettings settings) {
            AmiClientBuilder client = AmiClient.builder(settings.host(), settings.port())
                    .credentials(settings.username(), settings.password());
            return settings.required() ? client.build() : client.keepTrying().build();
        }

        @Bean
        Connection amiConnection(AmiClient client, AmiSettings settings) {
            Connection connection = new Connection(
                    "AMI",
                    settings.required(),
                    client::connect,
                    client::close,
                    () -> client.state().name());
            client.onState(change -> connection.reason.set(
                    change.reason() == null ? null : change.reason().getMessage()));
            return connection;
        }

        @Bean
        HealthIndicator amiHealthIndicator(Connection amiConnection) {
            return amiConnection::health;
        }

        @Bean
        MeterBinder amiMeters(AmiClient client, Connection amiConnection) {
            return registry -> {
                Gauge.builder("pbxkit.ami.live", amiConnection, Connection::live)
                        .register(registry);
                Gauge.builder(
                                "pbxkit.ami.actions.pending",
                                client,
                                it -> it.stats().pendingActions())
                        .register(registry);
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("pbxkit.numbering.files")
    static class Numbering {
        /** Give its {@code reload} to a {@code @Scheduled} method of yours. */
        @Bean
        LiveRegistry liveRegistry(NumberingSettings settings) {
            return new LiveRegistry(NumberingRegistry.load(settings.files().toArray(Path[]::new))
                    .registry());
        }

        @Bean
        HealthIndicator numberingHealthIndicator(LiveRegistry registry) {
            return () -> Health.up()
                    .withDetail("rows", registry.current().size())
                    .withDetail("asOf", registry.current().asOf().toString())
                    .build();
        }
    }

    /** Connects after the web server has started, closes after its last answer; tells its health. */
    static final class Connection implements SmartLifecycle {
        private final String protocol;
        private final boolean isRequired;
        private final Supplier<CompletableFuture<Void>> connect;
        private final Runnable close;
        private final Supplier<String> state;
        private final AtomicReference<@Nullable String> reason = new AtomicReference<>();
        private volatile boolean isRunning;

        Connection(
                String protocol,
                boolean isRequired,
                Supplier<CompletableFuture<Void>> connect,
                Runnable close,
                Supplier<String> state) {
            this.protocol = protocol;
            this.isRequired = isRequired;
            this.connect = connect;
            this.close = close;
            this.state = state;
        }

        @Override
        public void start() {
            isRunning = true;
            CompletableFuture<Void> connected = connect.get().whenComplete((done, failure) -> {
                if (failure != null) {
                    LOG.error("{} is not connected and not tried again: {}", protocol, failure.getMessage());
                }
            });
            if (isRequired) {
                connected.join();
            }
        }

        @Override
        public void stop() {
            close.run();
            isRunning = false;
        }

        @Override
        public boolean isRunning() {
            return isRunning;
        }

        /** Between the web server and its graceful shutdown. */
        @Override
        public int getPhase() {
            return DEFAULT_PHASE - 1536;
        }

        double live() {
            return state.get().equals("LIVE") ? 1 : 0;
        }

        Health health() {
            Health.Builder health = live() == 1 ? Health.up() : Health.down();
            String why = reason.get();
            return (why == null ? health : health.withDetail("reason", why))
                    .withDetail("state", state.get())
                    .build();
        }
    }
}
