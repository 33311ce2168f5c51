package io.github.pbxkit.ami.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

class AmiSecretsTest {
    private static final String SECRET = "hush-hush";

    @Test
    void areShownByNoEndpointThatShowsValues() throws Exception {
        try (AmiTestServer server =
                AmiTestServer.builder().credentials("joe", SECRET).start()) {
            runner(server).run(context -> {
                List<SanitizingFunction> sanitizers = context.getBeanProvider(SanitizingFunction.class).stream()
                        .toList();
                Environment environment = context.getEnvironment();

                var env = new EnvironmentEndpoint(environment, sanitizers, Show.ALWAYS).environment("pbxkit.*");
                var properties = new ConfigurationPropertiesReportEndpoint(sanitizers, Show.ALWAYS);
                properties.setApplicationContext(context);

                assertThat(JsonMapper.shared().writeValueAsString(env))
                        .contains("pbxkit.ami.password", "pbxkit.ami.servers.branch.password", "joe")
                        .doesNotContain(SECRET);
                assertThat(JsonMapper.shared().writeValueAsString(properties.configurationProperties()))
                        .contains("password", "joe")
                        .doesNotContain(SECRET);
            });
        }
    }

    @Test
    void areInNoText() throws Exception {
        try (AmiTestServer server =
                AmiTestServer.builder().credentials("joe", SECRET).start()) {
            runner(server).run(context -> {
                AmiContexts.awaitLive(context.getBean(AmiClient.class));

                assertThat(context.getBean(AmiProperties.class))
                        .asString()
                        .contains("joe")
                        .doesNotContain(SECRET);
                assertThat(context.getBean(AmiClients.class))
                        .asString()
                        .contains("LIVE")
                        .doesNotContain(SECRET);
            });
        }
    }

    private static ApplicationContextRunner runner(AmiTestServer server) {
        return AmiContexts.runner("pbxkit.ami", server)
                .withPropertyValues(
                        "pbxkit.ami.servers.branch.host=" + server.host(),
                        "pbxkit.ami.servers.branch.port=" + server.port(),
                        "pbxkit.ami.servers.branch.password=" + SECRET);
    }
}
