package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.testkit.AriTestServer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Application contexts with this starter. */
final class AriContexts {
    private AriContexts() {}

    static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class,
                        AriAutoConfiguration.class,
                        AriHealthAutoConfiguration.class,
                        AriMetersAutoConfiguration.class,
                        AriSecretsAutoConfiguration.class))
                .withPropertyValues("pbxkit.ari.reconnect.max-delay=50ms");
    }

    /** With a server's address and user under a prefix. */
    static ApplicationContextRunner runner(String prefix, AriTestServer server) {
        return with(runner(), prefix, server);
    }

    static ApplicationContextRunner with(ApplicationContextRunner runner, String prefix, AriTestServer server) {
        return runner.withPropertyValues(
                prefix + ".url=" + server.uri(),
                prefix + ".username=" + server.user(),
                prefix + ".password=" + server.password(),
                prefix + ".applications=hello");
    }

    static void awaitLive(AriClient client) {
        Waiting.until("live", () -> client.state() == ConnectionState.LIVE);
    }
}
