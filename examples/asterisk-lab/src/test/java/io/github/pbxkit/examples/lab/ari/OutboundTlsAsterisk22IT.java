package io.github.pbxkit.examples.lab.ari;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.outbound.AriConnection;
import io.github.pbxkit.ari.outbound.AriServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.PortsOfTests;
import io.github.pbxkit.examples.lab.TestCertificate;
import io.github.pbxkit.examples.lab.Waiting;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A real Asterisk 22 connects over TLS, checks our certificate and its name, and stays away when the name is wrong. */
class OutboundTlsAsterisk22IT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int PORT = PortsOfTests.free();
    private static final TestCertificate CERTIFICATE = TestCertificate.create();

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    private static LabOptions options() {
        return LabOptions.builder()
                .file("websocket_client.conf", client("right", "localhost") + client("wrong", "127.1"))
                .append(
                        "ari.conf",
                        OutboundConfig.application("right", "right") + OutboundConfig.application("wrong", "wrong"))
                .build();
    }

    private static String client(String name, String host) {
        return OutboundConfig.client(name, URI.create("wss://" + host + ":" + PORT + "/" + name), "persistent")
                + """
                tls_enabled = yes
                ca_list_file = %s
                verify_server_cert = yes
                verify_server_hostname = yes

                """.formatted(CERTIFICATE.certificate());
    }

    @AfterAll
    static void deleteCertificate() throws IOException {
        CERTIFICATE.delete();
    }

    @Test
    void connectsOverTlsWhereTheCertificateIsForTheName() {
        List<AriConnection> connections = new CopyOnWriteArrayList<>();
        try (AriServer server = AriServer.builder(PORT)
                .credentials(OutboundContract.USER, OutboundContract.PASSWORD)
                .tls(CERTIFICATE.certificate(), CERTIFICATE.privateKey())
                .onApplication(connections::add)
                .start()) {
            Waiting.until(
                    () -> connections.size() == 1 && connections.get(0).client().state() == ConnectionState.LIVE,
                    LIMIT,
                    () -> connections + " of " + server);
            assertThat(connections.get(0).client().asterisk().ping().await().ping())
                    .isEqualTo("pong");
            Waiting.until(
                    () -> lab.server().log().contains("wrong-out: Websocket connection to"),
                    LIMIT,
                    () -> "nothing in the log");
            assertThat(connections).hasSize(1);
            assertThat(connections.get(0).path()).isEqualTo("/right");
        }
    }
}
