package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Application contexts with this starter. */
final class AmiContexts {
    private AmiContexts() {}

    static ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        SslAutoConfiguration.class,
                        AmiAutoConfiguration.class,
                        AmiHealthAutoConfiguration.class,
                        AmiMetersAutoConfiguration.class,
                        AmiSecretsAutoConfiguration.class))
                .withPropertyValues("pbxkit.ami.reconnect.max-delay=50ms");
    }

    /** With a server's address and user under a prefix. */
    static ApplicationContextRunner runner(String prefix, AmiTestServer server) {
        return with(runner(), prefix, server);
    }

    static ApplicationContextRunner with(ApplicationContextRunner runner, String prefix, AmiTestServer server) {
        return runner.withPropertyValues(
                prefix + ".host=" + server.host(),
                prefix + ".port=" + server.port(),
                prefix + ".username=" + server.user(),
                prefix + ".password=" + server.secret());
    }

    static void awaitLive(AmiClient client) {
        Waiting.until("live", () -> client.state() == ConnectionState.LIVE);
    }
}
