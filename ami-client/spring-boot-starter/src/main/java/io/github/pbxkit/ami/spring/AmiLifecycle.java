package io.github.pbxkit.ami.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.context.SmartLifecycle;

/**
 * Connects all clients after everything else has started, the web server too: events come from that moment on. Closes
 * them after the last web request was answered and before anything else stops. A closed client cannot be opened again, so
 * neither can a stopped application context.
 */
final class AmiLifecycle implements SmartLifecycle {
    /** Between the web server, at {@code DEFAULT_PHASE - 2048}, and its graceful shutdown, at {@code - 1024}. */
    static final int PHASE = DEFAULT_PHASE - 1536;

    private final List<KeptClient> clients;
    private volatile boolean isRunning;
    private volatile boolean isStopped;

    AmiLifecycle(List<KeptClient> clients) {
        this.clients = List.copyOf(clients);
    }

    @Override
    public void start() {
        if (isStopped) {
            throw new IllegalStateException(
                    "The AMI clients were closed when the application context stopped; make a new context instead");
        }
        isRunning = true;
        Map<KeptClient, CompletableFuture<Void>> pending = new LinkedHashMap<>();
        clients.stream()
                .filter(client -> client.startup() != AmiStartup.MANUAL)
                .forEach(client -> pending.put(client, client.connect()));
        pending.forEach((client, connected) -> {
            if (client.startup() == AmiStartup.REQUIRED) {
                await(client, connected);
            }
        });
    }

    /** The client itself bounds the time, by its timeouts {@code connect} and {@code resync}. */
    private static void await(KeptClient client, CompletableFuture<Void> connected) {
        try {
            connected.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw AmiStartException.notConnected(client.server(), cause);
        }
    }

    /** Side by side: each waits for its own handlers. */
    @Override
    public void stop() {
        isStopped = true;
        CompletableFuture.allOf(clients.stream()
                        .map(client -> CompletableFuture.runAsync(client::close))
                        .toArray(CompletableFuture[]::new))
                .join();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** Kept while a test context rests: closing is for good. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
