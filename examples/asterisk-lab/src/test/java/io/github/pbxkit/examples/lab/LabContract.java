package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a server: options, start, kill, restart, stop. Each test starts its own. */
abstract class LabContract {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    abstract AsteriskVersion version();

    @BeforeEach
    void needsAServer() {
        LabRequirement.of(version());
    }

    private AsteriskServer start(LabOptions options) {
        return AsteriskLab.start(version(), options);
    }

    @Test
    void isTheVersionThatWasAskedForAndAnswers() throws Exception {
        try (AsteriskServer pbx = start(LabOptions.defaults())) {
            assertThat(pbx.version()).startsWith(version().number() + ".");
            assertThat(pbx.cli("core show version")).contains(pbx.version());
            assertThat(get(pbx, pbx.ariUser(), pbx.ariPassword(), "GET").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void hasAUserWhoMayOnlyLook() throws Exception {
        try (AsteriskServer pbx = start(LabOptions.defaults())) {
            LabUser viewer = pbx.readOnlyUser();
            assertThat(get(pbx, viewer.name(), viewer.password(), "GET").statusCode())
                    .isEqualTo(200);
            assertThat(get(pbx, viewer.name(), viewer.password(), "POST").statusCode())
                    .isEqualTo(403);
            assertThat(get(pbx, viewer.name(), "wrong", "GET").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (AsteriskServer pbx = start(LabOptions.builder().tls(true).build())) {
            pbx.phone("6001").call("4001").awaitAnswered();
            int base = pbx.ariUri().getPort();

            assertThat(LinuxSockets.listening(pbx.pid()))
                    .contains("127.0.0.1:" + base, "127.0.0.1:" + pbx.amiPort(), "127.0.0.1:" + pbx.amiTlsPort())
                    .allMatch(address -> address.startsWith("127.0.0.1:"));
            // PJSIP's name resolver keeps sockets for answers on ports that the system chose; all ours are on loopback
            assertThat(LinuxSockets.receiving(pbx.pid()))
                    .contains("127.0.0.1:" + pbx.sipPort())
                    .filteredOn(address -> isInBlock(address, base))
                    .hasSizeGreaterThan(1)
                    .allMatch(address -> address.startsWith("127.0.0.1:"));
        }
    }

    private static boolean isInBlock(String address, int base) {
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        return port >= base && port < base + 300;
    }

    @Test
    void comesBackOnTheSamePortsAfterKill9() throws Exception {
        try (AsteriskServer pbx = start(LabOptions.defaults())) {
            URI before = pbx.ariUri();
            long pid = pbx.pid();

            pbx.kill();

            assertThat(pbx.isRunning()).isFalse();
            assertThat(ProcessHandle.of(pid)).isEmpty();
            pbx.restart();
            assertThat(pbx.ariUri()).isEqualTo(before);
            assertThat(pbx.pid()).isNotEqualTo(pid);
            assertThat(get(pbx, pbx.ariUser(), pbx.ariPassword(), "GET").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void runsSeveralSideBySideAndLeavesNothingBehind() {
        Path first;
        Path second;
        long pid;
        try (AsteriskServer one = start(LabOptions.builder().systemName("one").build());
                AsteriskServer two =
                        start(LabOptions.builder().systemName("two").build())) {
            assertThat(one.ariUri()).isNotEqualTo(two.ariUri());
            assertThat(one.cli("core show settings")).containsPattern("System name: +one");
            assertThat(two.cli("core show settings")).containsPattern("System name: +two");
            first = one.folder();
            second = two.folder();
            pid = one.pid();
        }
        assertThat(first).doesNotExist();
        assertThat(second).doesNotExist();
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void takesFurtherExtensionsUsersAndFiles() throws Exception {
        LabOptions options = LabOptions.builder()
                .append("extensions.conf", "[default]\nexten => 8001,1,Answer()\n same => n,Echo()")
                .ariUser("robot", "r2d2", false)
                .amiUser("watcher", "w", "call", "")
                .file("cdr.conf", "[general]\nenable = no\n")
                .phones(12)
                .channelVariable("LAB_NOTE")
                .amiTimestamps(true)
                .build();
        try (AsteriskServer pbx = start(options)) {
            assertThat(get(pbx, "robot", "r2d2", "GET").statusCode()).isEqualTo(200);
            assertThat(pbx.cli("manager show users")).contains("watcher");
            assertThat(pbx.cli("cdr show status")).containsPattern("Logging: +Disabled");
            pbx.phone("6012").call("8001").awaitAnswered();
        }
    }

    @Test
    void servesTlsWithItsOwnCertificate() throws Exception {
        try (AsteriskServer pbx = start(LabOptions.builder().tls(true).build())) {
            SSLContext trusting = trusting(pbx.tlsCertificate());
            HttpClient client = HttpClient.newBuilder().sslContext(trusting).build();
            HttpRequest request = request(pbx.ariTlsUri(), pbx.ariUser(), pbx.ariPassword(), "GET");
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);

            try (SSLSocket socket =
                    (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", pbx.amiTlsPort())) {
                assertThat(new String(socket.getInputStream().readNBytes(21), StandardCharsets.US_ASCII))
                        .isEqualTo("Asterisk Call Manager");
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() {
        try (AsteriskServer pbx = start(LabOptions.defaults())) {
            int port = pbx.ariUri().getPort();
            LabOptions same = LabOptions.builder().portBase(port).build();

            assertThatExceptionOfType(LabException.class)
                    .isThrownBy(() -> start(same))
                    .withMessageContaining("Port " + port)
                    .withMessageContaining("taken");
        }
    }

    @Test
    void saysWhyAServerDoesNotStart() {
        LabOptions broken = LabOptions.builder()
                .file("modules.conf", "[modules]\nautoload = yes\nrequire = chan_nonsense.so\n")
                .build();

        assertThatExceptionOfType(LabException.class)
                .isThrownBy(() -> start(broken))
                .withMessageContaining("died while starting")
                .withMessageContaining("chan_nonsense");
    }

    @Test
    void keepsTheFolderWhenAsked() throws IOException {
        Path folder;
        try (AsteriskServer pbx = start(LabOptions.builder().keep(true).build())) {
            folder = pbx.folder();
        }
        try {
            assertThat(folder.resolve("log/full.log")).isNotEmptyFile();
            assertThat(folder.resolve("etc/ari.conf")).isNotEmptyFile();
        } finally {
            Folders.delete(folder);
        }
    }

    @Test
    void logsNoErrorsWhileItStarts() {
        try (AsteriskServer pbx = start(LabOptions.defaults())) {
            List<String> errors =
                    pbx.log().lines().filter(line -> line.contains("ERROR[")).toList();
            assertThat(errors).isEmpty();
        }
    }

    private static HttpResponse<String> get(AsteriskServer pbx, String user, String password, String method)
            throws IOException, InterruptedException {
        return HTTP.send(request(pbx.ariUri(), user, password, method), BodyHandlers.ofString());
    }

    private static HttpRequest request(URI server, String user, String password, String method) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        String path = method.equals("GET") ? "/ari/asterisk/info" : "/ari/bridges";
        return HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Basic " + login)
                .timeout(Duration.ofSeconds(30))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            store.setCertificateEntry(
                    "lab", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
