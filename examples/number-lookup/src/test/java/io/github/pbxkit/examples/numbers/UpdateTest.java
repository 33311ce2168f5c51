package io.github.pbxkit.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.pbxkit.examples.kit.Program;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loopback server with a certificate of its own authority, and a page whose link changes with every issue. */
class UpdateTest {
    /** Certificates take seconds to make: once for all tests. */
    @TempDir
    static Path certificates;

    @TempDir
    Path folder;

    private HttpsServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String link = "";
    private volatile String body = "";
    private volatile String tag = "";

    @BeforeAll
    static void makeCertificates() throws Exception {
        keytool(
                "-genkeypair",
                "-alias",
                "ca",
                "-keystore",
                "ca.p12",
                "-dname",
                "CN=Test authority",
                "-ext",
                "bc:c",
                "-keyalg",
                "EC");
        keytool(
                "-genkeypair",
                "-alias",
                "server",
                "-keystore",
                "server.p12",
                "-dname",
                "CN=localhost",
                "-keyalg",
                "EC");
        keytool("-certreq", "-alias", "server", "-keystore", "server.p12", "-file", "server.csr");
        keytool(
                "-gencert",
                "-alias",
                "ca",
                "-keystore",
                "ca.p12",
                "-infile",
                "server.csr",
                "-outfile",
                "server.pem",
                "-ext",
                "san=dns:localhost",
                "-rfc");
        keytool("-exportcert", "-alias", "ca", "-keystore", "ca.p12", "-file", "ca.pem", "-rfc");
        keytool("-importcert", "-alias", "ca", "-keystore", "server.p12", "-file", "ca.pem", "-noprompt");
        keytool("-importcert", "-alias", "server", "-keystore", "server.p12", "-file", "server.pem", "-noprompt");
    }

    @BeforeEach
    void start() throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(serverContext()));
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path);
        try (exchange) {
            if (path.equals("/opendata")) {
                send(exchange, 200, "<a href=\"/about\">x</a> <a href='" + link + "'>codes</a>");
            } else if (!path.equals(link)) {
                send(exchange, 404, "gone");
            } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().set("ETag", tag);
                send(exchange, 200, body);
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private void issue(String number, String operator) {
        link = "/files/" + number + "/DEF-9xx_" + number + ".csv";
        tag = "\"" + number + "\"";
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rows.append("916;%07d;%07d;10;%s;Tula\n".formatted(i * 10, i * 10 + 9, operator));
        }
        body = rows.toString();
    }

    private Started update(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "update",
                "--page",
                "https://localhost:" + server.getAddress().getPort() + "/opendata",
                "--data",
                folder.resolve("data").toString()));
        args.addAll(List.of(more));
        return Started.run(args.toArray(String[]::new));
    }

    private String whose() {
        return Started.run(
                        "find", "9160000001", "--data", folder.resolve("data").toString())
                .out();
    }

    @Test
    void followsAChangingLinkWithTheAuthorityGivenAndFetchesOnlyWhatChanged() {
        String ca = certificates.resolve("ca.pem").toString();
        issue("20261101", "First Ltd");
        Started first = update("--ca", ca);
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(whose()).contains("First Ltd");
        Started same = update("--ca", ca);
        assertThat(same.out()).contains("unchanged");
        issue("20261201", "Second Ltd");
        Started second = update("--ca", ca);
        assertThat(second.code()).as(second.err()).isZero();
        assertThat(second.out()).contains("new: https://localhost");
        assertThat(whose()).contains("Second Ltd");
    }

    /** The server says "unchanged" from now on, but what it sent was never taken. */
    @Test
    void judgesARefusedIssueAgainUntilItIsForcedOrReplaced() {
        String ca = certificates.resolve("ca.pem").toString();
        issue("20261101", "First Ltd");
        update("--ca", ca);
        issue("20261201", "Second Ltd");
        String whole = body;
        body = body.lines().limit(10).map(line -> line + "\n").reduce("", String::concat);
        assertThat(update("--ca", ca).err()).contains("rows fell from 30 to 10");
        Started again = update("--ca", ca);
        assertThat(again.code()).isEqualTo(Program.FAULT);
        assertThat(again.out()).contains("unchanged");
        assertThat(again.err()).contains("rows fell from 30 to 10");
        assertThat(whose()).contains("First Ltd");
        assertThat(Started.run(
                                "history",
                                "9160000001",
                                "--data",
                                folder.resolve("data").toString())
                        .out())
                .as("a refused plan is not remembered either")
                .doesNotContain("Second Ltd");
        assertThat(update("--ca", ca, "--force").code()).isZero();
        assertThat(whose()).contains("Second Ltd");

        body = whole;
        tag = "\"20261202\"";
        assertThat(update("--ca", ca).code()).isZero();
        Started settled = update("--ca", ca);
        assertThat(settled.code()).isZero();
        assertThat(settled.out()).contains("unchanged").doesNotContain("saved");
    }

    @Test
    void refusesAPageWithTwoLinksForTheSameFile() {
        issue("20261101", "First Ltd");
        link = "/files/DEF-9xx_new.csv'>new</a> <a href='/files/DEF-9xx_old.csv";
        Started refused = update("--ca", certificates.resolve("ca.pem").toString());
        assertThat(refused.err()).contains("There are two links for DEF-9xx").contains("--link REGEX");
    }

    @Test
    void withoutTheAuthorityItNamesTheFix() {
        issue("20261101", "First Ltd");
        Started refused = update();
        assertThat(refused.code()).isEqualTo(Program.FAULT);
        assertThat(refused.err()).contains("--ca FILE").contains("localhost").doesNotContain("\tat ");
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsTheOldBaseOnAnyDoubt() {
        String ca = certificates.resolve("ca.pem").toString();
        issue("20261101", "First Ltd");
        update("--ca", ca);
        issue("20261102", "Cut Ltd");
        body = body.substring(0, 100);
        assertThat(update("--ca", ca).err()).contains("rows fell from 30");
        assertThat(whose()).contains("First Ltd");
        issue("20261103", "Page Ltd");
        body = "<html>maintenance</html>";
        assertThat(update("--ca", ca).err()).contains("is a web page");
        assertThat(whose()).contains("First Ltd");
        issue("20261104", "Big Ltd");
        body = "x".repeat(3 << 20);
        assertThat(update("--ca", ca, "--max-mb", "1").err()).contains("larger than 1 MB");
        assertThat(whose()).contains("First Ltd");
        link = "/elsewhere.html";
        assertThat(update("--ca", ca).err()).contains("--link REGEX");
        assertThat(whose()).contains("First Ltd");
    }

    private static void keytool(String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(args));
        command.addAll(List.of("-storepass", "changeit"));
        Process process = new ProcessBuilder(command)
                .directory(certificates.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static SSLContext serverContext() throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificates.resolve("server.p12"))) {
            store.load(in, "changeit".toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "changeit".toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
