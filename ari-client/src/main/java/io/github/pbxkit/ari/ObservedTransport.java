package io.github.pbxkit.ari;

import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.operations.AriCall;
import io.github.pbxkit.ari.operations.AriReply;
import io.github.pbxkit.ari.operations.AriStream;
import io.github.pbxkit.ari.operations.AriTransport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A transport whose requests are timed, and whose subscriptions are remembered. */
final class ObservedTransport implements AriTransport {
    private final AriTransport transport;
    private final KeptSubscriptions subscriptions;
    private final Listeners listeners;

    ObservedTransport(AriTransport transport, KeptSubscriptions subscriptions, Listeners listeners) {
        this.transport = transport;
        this.subscriptions = subscriptions;
        this.listeners = listeners;
    }

    @Override
    public CompletableFuture<AriReply> send(AriCall call) {
        long began = System.nanoTime();
        CompletableFuture<AriReply> answer = transport.send(call);
        // What was subscribed to is known before whoever waits for the answer goes on.
        CompletableFuture<AriReply> result = answer.whenComplete((reply, failure) -> {
            if (reply != null && reply.isSuccess()) {
                subscriptions.succeeded(call);
            }
            tell(call, reply == null ? 0 : reply.status(), failure, began);
        });
        Futures.cancelWith(result, answer);
        return result;
    }

    @Override
    public <T> CompletableFuture<T> open(AriCall call, Function<? super AriStream, ? extends T> reader) {
        return transport.open(call, reader);
    }

    @Override
    public Executor completionExecutor() {
        return transport.completionExecutor();
    }

    @Override
    public List<String> neededEvents() {
        return transport.neededEvents();
    }

    @Override
    public Limits limits() {
        return transport.limits();
    }

    private void tell(AriCall call, int status, @Nullable Throwable failure, long began) {
        if (!listeners.isEmpty()) {
            int slash = call.path().indexOf('/');
            String resource = slash < 0 ? call.path() : call.path().substring(0, slash);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            RequestTiming timing = new RequestTiming(call.method(), resource, call.path(), status, failure, took);
            listeners.tell(listener -> listener.onRequest(timing));
        }
    }
}
