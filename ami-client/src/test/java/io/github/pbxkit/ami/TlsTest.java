package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    @TempDir
    static Path folder;

    private static AmiTestServer server;
    private static SSLServerSocket front;
    private static Path pem;
    private static String fingerprint;

    /** A TLS front before the test server, with a self-signed certificate for localhost. */
    @BeforeAll
    static void start() throws Exception {
        Path store = folder.resolve("server.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "ami",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit",
                        "-storetype",
                        "PKCS12")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exit).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "changeit".toCharArray());
        }
        Certificate certificate = keys.getCertificate("ami");
        fingerprint = HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        pem = Files.writeString(
                folder.resolve("server.pem"),
                "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = AmiTestServer.start();
        front = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(TlsTest::acceptAll);
    }

    @AfterAll
    static void stop() throws IOException {
        front.close();
        server.close();
    }

    private static void acceptAll() throws IOException {
        while (true) {
            Socket outside = front.accept();
            Socket inside = new Socket(InetAddress.getLoopbackAddress(), server.port());
            daemon(() -> pump(outside, inside));
            daemon(() -> pump(inside, outside));
        }
    }

    private static void pump(Socket from, Socket to) throws IOException {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException connectionIsGone) {
                // the test is over, or the client did not trust us
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static AmiClient client(String host, AmiTls tls) {
        return AmiClient.builder(host, front.getLocalPort())
                .credentials(server.user(), server.secret())
                .tls(tls)
                .build();
    }

    @Test
    void connectsWithACertificateThatItTrusts() {
        try (AmiClient client = client("localhost", AmiTls.trusting(pem))) {
            get(client.connect());
            assertThat(get(client.send(AmiAction.of("Ping"))).word()).isEqualTo("Success");
        }
    }

    @Test
    void refusesAFileToTrustWithoutACertificate() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "");

        assertThatThrownBy(() -> AmiTls.trusting(empty))
                .isInstanceOf(AmiConnectException.class)
                .hasMessageContaining("no certificate in " + empty);
    }

    @Test
    void refusesACertificateOfAnotherName() {
        try (AmiClient client = client("127.0.0.1", AmiTls.trusting(pem))) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("127.0.0.1");
        }
    }

    @Test
    void refusesACertificateThatNobodySigned() {
        try (AmiClient client = client("localhost", AmiTls.system())) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("TLS failed");
        }
    }

    @Test
    void trustsAPinnedCertificateWhateverItsName() {
        try (AmiClient client = client("127.0.0.1", AmiTls.pinned(fingerprint))) {
            get(client.connect());
        }
        try (AmiClient client = client("127.0.0.1", AmiTls.pinned("00".repeat(32)))) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("fingerprint");
        }
        assertThatThrownBy(() -> AmiTls.pinned("abc")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysThatThePortSpeaksNoTls() {
        try (AmiClient client = AmiClient.builder("localhost", server.port())
                .credentials("a", "b")
                .tls(AmiTls.trusting(pem))
                .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("does not speak TLS");
        }
    }

    @Test
    void saysThatThePortSpeaksOnlyTls() {
        try (AmiClient client = AmiClient.builder("localhost", front.getLocalPort())
                .credentials("a", "b")
                .connectTimeout(java.time.Duration.ofMillis(300))
                .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("TLS");
        }
    }
}
