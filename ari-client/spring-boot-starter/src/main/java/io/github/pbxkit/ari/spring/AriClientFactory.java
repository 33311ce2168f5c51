package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Limits;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.ari.RequestPath;
import io.github.pbxkit.ari.Timeouts;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/** Settings -> options -> customizers -> client. */
final class AriClientFactory {
    private final AriServers servers;
    private final List<AriClientCustomizer> customizers;
    private final @Nullable SslBundles bundles;

    AriClientFactory(AriServers servers, List<AriClientCustomizer> customizers, @Nullable SslBundles bundles) {
        this.servers = servers;
        this.customizers = List.copyOf(customizers);
        this.bundles = bundles;
    }

    /** A client that is not connected yet. Called by the bean definitions of {@link AriClientRegistrar}. */
    AriClient create(String server) {
        AriServerProperties settings = servers.settings(server);
        AriOptions.Builder options = options(server, settings);
        customizers.forEach(customizer -> customizer.customizeOptions(server, options));
        AriClient.Builder client = builder(server, settings, options.build());
        customizers.forEach(customizer -> customizer.customize(server, client));
        return client.build();
    }

    private static AriClient.Builder builder(String server, AriServerProperties settings, AriOptions options) {
        if (settings.getApplications().isEmpty()) {
            throw missing(server, "applications", "the name used in Stasis(name) of the dialplan");
        }
        return AriClient.builder(required(settings.getUrl(), server, "url", "for example http://127.0.0.1:8088"))
                .credentials(
                        required(settings.getUsername(), server, "username", "a user of ari.conf"),
                        required(settings.getPassword(), server, "password", "the password of that user"))
                .application(settings.getApplications().toArray(String[]::new))
                .options(options);
    }

    private AriOptions.Builder options(String server, AriServerProperties settings) {
        AriOptions.Builder options = AriOptions.builder()
                .subscribeAll(settings.isSubscribeAll())
                .requestPath(settings.isRequestsOverSocket() ? RequestPath.SOCKET : RequestPath.HTTP)
                .timeouts(timeouts(settings.getTimeouts()))
                .reconnect(reconnect(settings))
                .limits(Limits.DEFAULTS
                        .withMaxQueuedEvents(settings.getLimits().getMaxQueuedEvents())
                        .withMaxMessageLength(settings.getLimits().getMaxMessageLength()));
        String bundle = settings.getSsl().getBundle();
        if (bundle != null) {
            SslBundle trusted = required(bundles, server, "ssl.bundle", "there are no bundles in spring.ssl.bundle")
                    .getBundle(bundle);
            options.tls(trusted.createSslContext().getSocketFactory(), trustOf(trusted));
        }
        return options;
    }

    private static Timeouts timeouts(AriServerProperties.Timeouts from) {
        return new Timeouts(from.getConnect(), from.getOpen(), from.getRequest(), from.getPing(), from.getClose());
    }

    private static Reconnect reconnect(AriServerProperties settings) {
        AriServerProperties.Reconnect from = settings.getReconnect();
        boolean goesOn = settings.getStartup() == AriStartup.BACKGROUND;
        return new Reconnect(from.getFirstDelay(), from.getMaxDelay(), from.getStableAfter(), goesOn);
    }

    private static X509TrustManager trustOf(SslBundle bundle) {
        return Arrays.stream(bundle.getManagers().getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The SSL bundle has no X.509 trust manager"));
    }

    private static <T> T required(@Nullable T value, String server, String name, String what) {
        if (value == null) {
            throw missing(server, name, what);
        }
        return value;
    }

    private static AriStartException missing(String server, String name, String what) {
        return AriStartException.missing(AriServers.prefix(server) + "." + name, what);
    }
}
