package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Gets files over HTTP: only when they changed, no more than so many bytes, certificates always checked. */
final class Fetcher {
    private static final int MAX_PAGE = 4 << 20;

    private final HttpClient client;
    private final Duration timeout;
    private final long maxBytes;

    /** {@code authority}: certificates in PEM trusted beside those of the Java runtime, or null. */
    Fetcher(@Nullable Path authority, Duration timeout, long maxBytes) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(timeout);
        if (authority != null) {
            builder.sslContext(trusting(authority));
        }
        this.client = builder.build();
        this.timeout = timeout;
        this.maxBytes = maxBytes;
    }

    private static SSLContext trusting(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            for (X509TrustManager manager : managers(null)) {
                for (Certificate known : manager.getAcceptedIssuers()) {
                    store.setCertificateEntry("known-" + store.size(), known);
                }
            }
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("own-" + store.size(), own);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(store).toArray(TrustManager[]::new), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new Fault(e, "fault.ca-file", file, e.getMessage());
        }
    }

    /** Those of the store, or of the Java runtime for null. */
    private static List<X509TrustManager> managers(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        List<X509TrustManager> managers = new ArrayList<>();
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                managers.add(x509);
            }
        }
        return managers;
    }

    /** A page as text. */
    String page(URI uri) throws InterruptedException {
        try {
            HttpResponse<InputStream> response = client.send(request(uri).build(), body());
            try (InputStream in = response.body()) {
                checkStatus(uri, response.statusCode());
                return new String(in.readNBytes(MAX_PAGE), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw failure(uri, e);
        }
    }

    /**
     * Gets a file if it is newer than what lies at {@code target}; the file there is replaced as a whole or not at all.
     *
     * @return whether there was something new
     */
    boolean file(URI uri, Path target) throws InterruptedException {
        Path memory = target.resolveSibling(target.getFileName() + ".source");
        Properties known = read(memory, target);
        HttpRequest.Builder request = request(uri);
        if (uri.toString().equals(known.getProperty("url"))) {
            header(request, "If-None-Match", known.getProperty("etag"));
            header(request, "If-Modified-Since", known.getProperty("modified"));
        }
        try {
            HttpResponse<InputStream> response = client.send(request.build(), body());
            try (InputStream in = response.body()) {
                if (response.statusCode() == 304) {
                    return false;
                }
                checkStatus(uri, response.statusCode());
                store(uri, in, target);
            }
            keepDate(target, response);
            remember(memory, uri, response);
            return true;
        } catch (IOException e) {
            throw failure(uri, e);
        }
    }

    private static HttpResponse.BodyHandler<InputStream> body() {
        return HttpResponse.BodyHandlers.ofInputStream();
    }

    private HttpRequest.Builder request(URI uri) {
        try {
            return HttpRequest.newBuilder(uri).timeout(timeout).header("User-Agent", "pbxkit-number-lookup");
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.url", uri);
        }
    }

    private static void header(HttpRequest.Builder request, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            request.header(name, value);
        }
    }

    private static void checkStatus(URI uri, int status) {
        if (status != 200) {
            throw new Fault("fault.http", uri, status);
        }
    }

    private void store(URI uri, InputStream in, Path target) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(aside)) {
                byte[] buffer = new byte[64 << 10];
                long total = 0;
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > maxBytes) {
                        throw new Fault("fault.too-big", uri, maxBytes >> 20);
                    }
                    out.write(buffer, 0, read);
                }
            }
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static Properties read(Path memory, Path target) {
        Properties known = new Properties();
        if (Files.exists(target) && Files.exists(memory)) {
            try (InputStream in = Files.newInputStream(memory)) {
                known.load(in);
            } catch (IOException e) {
                known.clear(); // then everything is fetched anew
            }
        }
        return known;
    }

    /** The file is as old as the server says, so that the age of the base is true. */
    private static void keepDate(Path target, HttpResponse<?> response) throws IOException {
        String modified = response.headers().firstValue("Last-Modified").orElse("");
        try {
            Instant instant = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(modified));
            if (instant.isBefore(Instant.now())) {
                Files.setLastModifiedTime(target, FileTime.from(instant));
            }
        } catch (DateTimeParseException e) {
            // Then it is of today, when it was fetched.
        }
    }

    private static void remember(Path memory, URI uri, HttpResponse<?> response) throws IOException {
        Properties known = new Properties();
        known.setProperty("url", uri.toString());
        known.setProperty("etag", response.headers().firstValue("ETag").orElse(""));
        known.setProperty(
                "modified", response.headers().firstValue("Last-Modified").orElse(""));
        try (OutputStream out = Files.newOutputStream(memory)) {
            known.store(out, null);
        }
    }

    private static Fault failure(URI uri, IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertPathBuilderException) {
                return new Fault(e, "fault.unknown-ca", uri.getHost());
            }
        }
        if (e instanceof SSLException) {
            return new Fault(e, "fault.tls", uri.getHost(), e.getMessage());
        }
        return new Fault(
                e, "fault.fetch", uri, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
}
