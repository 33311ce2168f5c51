package io.github.pbxkit.examples.provisioner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The same files by HTTP, port 6970: newer phones ask there first. */
final class FileServer implements AutoCloseable {
    private static final int THREADS = 8;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "provisioner-http");
        thread.setDaemon(true);
        return thread;
    });
    private final ServedFiles files;
    private final RequestListener listener;
    private final List<Subnet> allowed;

    FileServer(InetSocketAddress address, ServedFiles files, RequestListener listener, List<Subnet> allowed)
            throws IOException {
        this.files = files;
        this.listener = listener;
        this.allowed = List.copyOf(allowed);
        this.server = HttpServer.create(address, 100);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            InetSocketAddress phone = exchange.getRemoteAddress();
            boolean fromHere =
                    allowed.isEmpty() || allowed.stream().anyMatch(subnet -> subnet.contains(phone.getAddress()));
            String name = String.valueOf(exchange.getRequestURI().getPath()).replaceFirst("^/+", "");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!fromHere || !(head || exchange.getRequestMethod().equals("GET"))) {
                exchange.sendResponseHeaders(fromHere ? 405 : 403, -1);
                return;
            }
            Optional<Path> file = files.find(name);
            if (file.isEmpty()) {
                listener.onRequest(phone.getAddress(), name, RequestListener.Outcome.MISSING, 0);
                exchange.sendResponseHeaders(404, -1);
            } else {
                send(exchange, name, file.get(), head);
            }
        }
    }

    private void send(HttpExchange exchange, String name, Path file, boolean head) throws IOException {
        long size = Files.size(file);
        String type = file.toString().endsWith(".xml") ? "text/xml" : "application/octet-stream";
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, head || size == 0 ? -1 : size);
        try {
            if (!head && size > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    Files.copy(file, out);
                }
            }
            listener.onRequest(exchange.getRemoteAddress().getAddress(), name, RequestListener.Outcome.SENT, size);
        } catch (IOException e) {
            listener.onRequest(exchange.getRemoteAddress().getAddress(), name, RequestListener.Outcome.FAILED, size);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
