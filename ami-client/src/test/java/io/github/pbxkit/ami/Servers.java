package io.github.pbxkit.ami;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** What tests of the client share: quick settings, and waiting with a limit. */
final class Servers {
    static final Duration SOON = Duration.ofSeconds(30);

    private Servers() {}

    static AmiClientBuilder builder(AmiTestServer server) {
        return AmiClient.builder(server.host(), server.port())
                .credentials(server.user(), server.secret())
                .reconnectDelay(ReconnectDelay.constant(Duration.ofMillis(20)));
    }

    static AmiClient connected(AmiTestServer server) {
        AmiClient client = builder(server).build();
        get(client.connect());
        return client;
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no outcome within " + SOON, e);
        }
    }

    /** Why a future failed. */
    static Throwable failure(CompletableFuture<?> future) {
        try {
            Object value = future.get(SOON.toSeconds(), TimeUnit.SECONDS);
            throw new AssertionError("expected a failure, got " + value);
        } catch (ExecutionException e) {
            return e.getCause();
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("no outcome within " + SOON, e);
        }
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + SOON + ": " + what);
            }
            Thread.onSpinWait();
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
