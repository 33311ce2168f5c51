package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiFilter;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.ami.ReconnectDelay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/** Settings -> builder -> customizers -> client. */
final class AmiClientFactory {
    private static final int PORT = 5038;
    private static final int TLS_PORT = 5039;

    private final AmiServers servers;
    private final List<AmiClientCustomizer> customizers;
    private final @Nullable SslBundles bundles;

    AmiClientFactory(AmiServers servers, List<AmiClientCustomizer> customizers, @Nullable SslBundles bundles) {
        this.servers = servers;
        this.customizers = List.copyOf(customizers);
        this.bundles = bundles;
    }

    /** A client that is not connected yet. Called by the bean definitions of {@link AmiClientRegistrar}. */
    AmiClient create(String server) {
        AmiServerProperties settings = servers.settings(server);
        AmiClientBuilder client = builder(server, settings);
        waits(client, settings);
        customizers.forEach(customizer -> customizer.customize(server, client));
        return client.build();
    }

    private AmiClientBuilder builder(String server, AmiServerProperties settings) {
        AmiTls tls = tls(server, settings.getSsl());
        Integer port = settings.getPort();
        int usual = tls == null ? PORT : TLS_PORT;
        AmiClientBuilder client = AmiClient.builder(
                        required(settings.getHost(), server, "host", "name or address of the server"),
                        port == null ? usual : port)
                .credentials(
                        required(settings.getUsername(), server, "username", "a user of manager.conf"),
                        required(settings.getPassword(), server, "password", "the secret of that user"))
                .events(settings.getEvents());
        settings.getFilters().forEach(filter -> client.filter(AmiFilter.of(filter)));
        if (!server.equals(AmiClients.DEFAULT)) {
            client.name(server);
        }
        if (settings.isPlainTextLogin()) {
            client.plainTextLogin();
        }
        return tls == null ? client : client.tls(tls);
    }

    private static void waits(AmiClientBuilder client, AmiServerProperties settings) {
        AmiServerProperties.Timeouts timeouts = settings.getTimeouts();
        AmiServerProperties.Reconnect reconnect = settings.getReconnect();
        AmiServerProperties.Limits limits = settings.getLimits();
        client.connectTimeout(timeouts.getConnect())
                .actionTimeout(timeouts.getAction())
                .resyncTimeout(timeouts.getResync())
                .ping(timeouts.getPingAfter(), timeouts.getPing())
                .reconnectDelay(ReconnectDelay.jittered(reconnect.getFirstDelay(), reconnect.getMaxDelay()))
                .whenDisconnected(settings.getWhenDisconnected())
                .maxPendingActions(limits.getMaxPendingActions())
                .queue(limits.getQueueCapacity(), limits.getOverflow());
        if (settings.getStartup() == AmiStartup.BACKGROUND) {
            client.keepTrying();
        }
    }

    private @Nullable AmiTls tls(String server, AmiServerProperties.Ssl ssl) {
        String bundle = ssl.getBundle();
        String fingerprint = ssl.getFingerprint();
        if (bundle != null && fingerprint != null) {
            throw AmiStartException.notBoth(AmiServers.prefix(server) + ".ssl", "bundle", "fingerprint");
        } else if (fingerprint != null) {
            return AmiTls.pinned(fingerprint);
        } else if (bundle != null) {
            return AmiTls.context(required(bundles, server, "ssl.bundle", "there are no bundles in spring.ssl.bundle")
                    .getBundle(bundle)
                    .createSslContext());
        }
        return ssl.isEnabled() ? AmiTls.system() : null;
    }

    private static <T> T required(@Nullable T value, String server, String name, String what) {
        if (value == null) {
            throw AmiStartException.missing(AmiServers.prefix(server) + "." + name, what);
        }
        return value;
    }
}
