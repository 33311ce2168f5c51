package io.github.pbxkit.ari.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

class AriSecretsTest {
    private static final String SECRET = "hush-hush";

    @Test
    void areShownByNoEndpointThatShowsValues() throws Exception {
        try (AriTestServer server =
                AriTestServer.builder().credentials("joe", SECRET).start()) {
            runner(server).run(context -> {
                List<SanitizingFunction> sanitizers = context.getBeanProvider(SanitizingFunction.class).stream()
                        .toList();
                Environment environment = context.getEnvironment();

                var env = new EnvironmentEndpoint(environment, sanitizers, Show.ALWAYS).environment("pbxkit.*");
                var properties = new ConfigurationPropertiesReportEndpoint(sanitizers, Show.ALWAYS);
                properties.setApplicationContext(context);

                assertThat(JsonMapper.shared().writeValueAsString(env))
                        .contains("pbxkit.ari.password", "pbxkit.ari.servers.branch.password", "joe")
                        .doesNotContain(SECRET);
                assertThat(JsonMapper.shared().writeValueAsString(properties.configurationProperties()))
                        .contains("password", "joe")
                        .doesNotContain(SECRET);
            });
        }
    }

    @Test
    void areInNoText() throws Exception {
        try (AriTestServer server =
                AriTestServer.builder().credentials("joe", SECRET).start()) {
            runner(server).run(context -> {
                AriContexts.awaitLive(context.getBean(AriClient.class));

                assertThat(context.getBean(AriProperties.class))
                        .asString()
                        .contains("joe")
                        .doesNotContain(SECRET);
                assertThat(context.getBean(AriClients.class))
                        .asString()
                        .contains("joe")
                        .doesNotContain(SECRET);
            });
        }
    }

    private static ApplicationContextRunner runner(AriTestServer server) {
        return AriContexts.runner("pbxkit.ari", server)
                .withPropertyValues(
                        "pbxkit.ari.servers.branch.url=" + server.uri(),
                        "pbxkit.ari.servers.branch.applications=branch",
                        "pbxkit.ari.servers.branch.password=" + SECRET);
    }
}
