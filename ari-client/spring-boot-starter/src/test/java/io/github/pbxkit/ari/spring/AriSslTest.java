package io.github.pbxkit.ari.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AriSslTest {
    @Test
    void trustsWhatTheBundleOfItsServerTrusts() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                TlsFront front = new TlsFront(server.port())) {
            runner(server, front)
                    .withPropertyValues(
                            "spring.ssl.bundle.pem.branch.truststore.certificate="
                                    + front.certificate().certificatePem(),
                            "pbxkit.ari.ssl.bundle=branch")
                    .run(context -> AriContexts.awaitLive(context.getBean(AriClient.class)));
        }
    }

    @Test
    void trustsNobodyElse() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                TlsFront front = new TlsFront(server.port())) {
            runner(server, front)
                    .withPropertyValues("pbxkit.ari.startup=required")
                    .run(context -> assertThat(context.getStartupFailure())
                            .hasStackTraceContaining("unable to find valid certification path"));
        }
    }

    @Test
    void namesABundleThatIsMissing() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                TlsFront front = new TlsFront(server.port())) {
            runner(server, front)
                    .withPropertyValues("pbxkit.ari.ssl.bundle=nowhere")
                    .run(context ->
                            assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("nowhere"));
        }
    }

    private static ApplicationContextRunner runner(AriTestServer server, TlsFront front) {
        return AriContexts.runner("pbxkit.ari", server)
                .withPropertyValues("pbxkit.ari.url=https://localhost:" + front.port());
    }
}
