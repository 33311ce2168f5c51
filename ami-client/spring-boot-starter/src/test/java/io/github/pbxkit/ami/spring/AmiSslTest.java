package io.github.pbxkit.ami.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AmiSslTest {
    @Test
    void trustsWhatTheBundleOfItsServerTrusts() throws Exception {
        try (AmiTestServer server = AmiTestServer.start();
                TlsFront front = new TlsFront(server.port())) {
            runner(server, front)
                    .withPropertyValues(
                            "spring.ssl.bundle.pem.branch.truststore.certificate="
                                    + front.certificate().certificatePem(),
                            "pbxkit.ami.ssl.bundle=branch")
                    .run(context -> AmiContexts.awaitLive(context.getBean(AmiClient.class)));
        }
    }

    @Test
    void trustsTheCertificateWithTheFingerprint() throws Exception {
        try (AmiTestServer server = AmiTestServer.start();
                TlsFront front = new TlsFront(server.port())) {
            runner(server, front)
                    .withPropertyValues("pbxkit.ami.ssl.fingerprint=" + front.fingerprint())
                    .run(context -> AmiContexts.awaitLive(context.getBean(AmiClient.class)));
        }
    }

    @Test
    void trustsNobodyElse() throws Exception {
        try (AmiTestServer server = AmiTestServer.start();
                TlsFront front = new TlsFront(server.port())) {
            runner(server, front)
                    .withPropertyValues("pbxkit.ami.ssl.enabled=true", "pbxkit.ami.startup=required")
                    .run(context -> assertThat(context.getStartupFailure())
                            .hasStackTraceContaining("unable to find valid certification path"));
        }
    }

    private static ApplicationContextRunner runner(AmiTestServer server, TlsFront front) {
        return AmiContexts.runner("pbxkit.ami", server)
                .withPropertyValues("pbxkit.ami.host=localhost", "pbxkit.ami.port=" + front.port());
    }
}
