package io.github.pbxkit.examples.blf;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What machines ask for, without a password: the page for phones, the figures for Prometheus, and whether all is well. */
final class Services implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Services.class);
    private static final int THREADS = 4;

    private final Bridge bridge;
    private final Texts texts;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "blf-services");
        thread.setDaemon(true);
        return thread;
    });

    private Services(Bridge bridge, Texts texts, HttpServer http) {
        this.bridge = bridge;
        this.texts = texts;
        this.http = http;
    }

    static Services start(Bridge bridge, SiteConfig.Address address, Texts texts) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(address.host(), address.port()), 0);
            Services services = new Services(bridge, texts, http);
            http.setExecutor(services.threads);
            http.createContext("/lamps.xml", exchange -> answer(exchange, 200, "text/xml", services.lamps(exchange)));
            http.createContext(
                    "/metrics", exchange -> answer(exchange, 200, "text/plain; version=0.0.4", services.metrics()));
            http.createContext("/health", services::health);
            http.start();
            return services;
        } catch (IOException e) {
            throw new Fault(e, "fault.services", address, String.valueOf(e.getMessage()));
        }
    }

    int port() {
        return http.getAddress().getPort();
    }

    private String lamps(HttpExchange exchange) {
        List<LampRow> rows = bridge.remoteLamps();
        String host = exchange.getRequestHeaders().getFirst("Host");
        String authority = host != null && host.matches("[0-9A-Za-z.:\\[\\]-]{1,255}") ? host : "127.0.0.1:" + port();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        int first = query.matches("first=[0-9]{1,6}") ? Integer.parseInt(query.substring(6)) : 0;
        exchange.getResponseHeaders().set("Refresh", "5");
        return ServiceXml.menu(rows, first, URI.create("http://" + authority + "/lamps.xml"), texts);
    }

    private String metrics() {
        return Metrics.text(bridge);
    }

    /** 503 as long as no lamp can be right: without the Asterisk, or without any other site. */
    private void health(HttpExchange exchange) throws IOException {
        List<String> troubles = bridge.troubles();
        String text = troubles.isEmpty() ? "ok" : String.join("\n", troubles);
        answer(exchange, troubles.isEmpty() ? 200 : 503, "text/plain", text + "\n");
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=UTF-8");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException e) {
            log.error("A request for {} failed", exchange.getRequestURI(), e);
            throw e;
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
