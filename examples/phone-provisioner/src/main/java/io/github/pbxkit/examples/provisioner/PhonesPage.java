package io.github.pbxkit.examples.provisioner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pbxkit.cisco.CheckOptions;
import io.github.pbxkit.cisco.CiscoException;
import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.ConfigCheck;
import io.github.pbxkit.cisco.Finding;
import io.github.pbxkit.cisco.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The web page: each phone, what it read last, and, where it refuses its file, what is wrong with that file. */
final class PhonesPage implements AutoCloseable {
    private final HttpServer server;
    private final PhoneWatch watch;
    private final ServedFiles files;
    private final PhoneModels models;
    private final @Nullable String password;
    private final ObjectMapper mapper = new ObjectMapper();

    PhonesPage(
            InetSocketAddress address,
            PhoneWatch watch,
            ServedFiles files,
            PhoneModels models,
            @Nullable String password)
            throws IOException {
        this.watch = watch;
        this.files = files;
        this.models = models;
        this.password = password;
        this.server = HttpServer.create(address, 50);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isAllowed(exchange)) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"phones\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case "/":
                    answer(exchange, "text/html; charset=utf-8", resource("page.html"));
                    break;
                case "/api/phones":
                    answer(exchange, "application/json", mapper.writeValueAsBytes(phones()));
                    break;
                default:
                    exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private boolean isAllowed(HttpExchange exchange) {
        if (password == null) {
            return true;
        }
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] wanted = ("Basic "
                        + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.US_ASCII);
        return header != null && MessageDigest.isEqual(wanted, header.getBytes(StandardCharsets.US_ASCII));
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self' 'unsafe-inline'");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PhonesPage.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private List<Map<String, Object>> phones() {
        return watch.phones().stream().map(this::phone).toList();
    }

    private Map<String, Object> phone(PhoneWatch.Phone phone) {
        Optional<Path> config = phone.configFile().isEmpty() ? Optional.empty() : files.find(phone.configFile());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("address", phone.address().getHostAddress());
        out.put("mac", phone.mac().map(mac -> mac.withColons()).orElse(""));
        out.put("model", models.of(phone));
        out.put("refused", phone.refused());
        out.put("verdict", phone.verdict().name());
        phone.sinceRead().ifPresent(since -> out.put("millisSinceRead", since.toMillis()));
        out.put("knewCallManager", phone.knewCallManager());
        out.put("files", phone.files().stream().map(PhonesPage::file).toList());
        out.put("findings", config.map(file -> findings(file, phone.refused())).orElse(List.of()));
        return out;
    }

    private static Map<String, Object> file(PhoneWatch.FileRequest request) {
        return Map.of(
                "name", request.file(),
                "outcome", request.outcome().name().toLowerCase(Locale.ROOT),
                "at", request.at().toString());
    }

    /** Of a phone that refuses its file everything that might be the reason; else errors only. */
    private List<Map<String, Object>> findings(Path config, boolean refused) {
        try {
            CheckOptions options = CheckOptions.builder()
                    .fileName(String.valueOf(config.getFileName()))
                    .directory(files.root())
                    .atLeast(refused ? Severity.WARNING : Severity.ERROR)
                    .build();
            return ConfigCheck.check(CnfDocument.read(config), options).stream()
                    .sorted(Comparator.comparing(Finding::severity)) // errors first, else in the file's order
                    .map(PhonesPage::finding)
                    .toList();
        } catch (CiscoException | UncheckedIOException e) {
            return List.of(finding(new Finding("", Severity.ERROR, 1, 1, "", String.valueOf(e.getMessage()), "")));
        }
    }

    private static Map<String, Object> finding(Finding finding) {
        return Map.of(
                "rule", finding.rule(),
                "severity", finding.severity().name().toLowerCase(Locale.ROOT),
                "line", finding.line(),
                "column", finding.column(),
                "message", finding.message(),
                "hint", finding.hint());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
