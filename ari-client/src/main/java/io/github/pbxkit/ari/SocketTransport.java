package io.github.pbxkit.ari;

import io.github.pbxkit.ari.event.RESTResponse;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.internal.JsonText;
import io.github.pbxkit.ari.operations.AriCall;
import io.github.pbxkit.ari.operations.AriReply;
import io.github.pbxkit.ari.operations.AriStream;
import io.github.pbxkit.ari.operations.AriTransport;
import io.github.pbxkit.ari.socket.AriSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests over the event socket. A server that is too old says nothing at all to them, and a filter on events may hold the
 * answers back; so each socket is asked first, and where HTTP is there too it is used until an answer has come. A request that
 * gets no answer in time puts the socket back to that state.
 */
final class SocketTransport implements AriTransport {
    private static final Logger LOG = LoggerFactory.getLogger(SocketTransport.class);
    private static final AriCall PROBE = new AriCall("GET", "asterisk/ping", "", null, null);
    private static final String ANSWER_TYPE = "RESTResponse";

    private final @Nullable AriTransport http;
    private final AriOptions options;
    private final ScheduledExecutorService timer;
    private final Executor completion;
    private final String transaction = UUID.randomUUID().toString();
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<AriReply>> pending = new ConcurrentHashMap<>();
    private volatile @Nullable AriSocket socket;
    private volatile boolean answering;
    private volatile boolean closed;

    SocketTransport(
            @Nullable AriTransport http, AriOptions options, ScheduledExecutorService timer, Executor completion) {
        this.http = http;
        this.options = options;
        this.timer = timer;
        this.completion = completion;
    }

    /** There is an open socket. */
    void opened(AriSocket newSocket) {
        answering = false;
        socket = newSocket;
        probe(newSocket);
    }

    /** It is open no more: who waits for an answer learns that none will come. */
    void lost(String reason) {
        socket = null;
        answering = false;
        pending.values().forEach(reply -> reply.completeExceptionally(new AriDisconnectedException(reason, null)));
    }

    void close() {
        closed = true;
        lost("the client was closed");
    }

    /** Takes an answer, if it is one to a request of ours. */
    boolean onResponse(RESTResponse response) {
        if (!response.transactionId().equals(transaction)) {
            return false;
        }
        answering = true;
        CompletableFuture<AriReply> reply = pending.get(response.requestId());
        if (reply != null) { // Else its time was up, or nobody wants it any more.
            String body = response.messageBody();
            reply.complete(new AriReply(
                    response.statusCode(), body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8)));
        }
        return true;
    }

    /** Whether requests go over the socket now. */
    boolean isUsed() {
        return socket != null && (answering || http == null);
    }

    int waiting() {
        return pending.size();
    }

    @Override
    public CompletableFuture<AriReply> send(AriCall call) {
        AriSocket current = socket;
        if (current != null && (answering || http == null)) {
            CompletableFuture<AriReply> reply = exchange(current, call);
            if (reply != null) {
                // What follows from it is known before whoever waits goes on.
                CompletableFuture<AriReply> result = reply.whenComplete((answer, failure) -> {
                    if (failure instanceof AriTimeoutException && current == socket) {
                        answering = false;
                        probe(current);
                    }
                });
                Futures.cancelWith(result, reply);
                return result;
            }
        }
        if (http != null) {
            return http.send(call);
        }
        String why = closed ? "the client is closed" : "not sent, since there is no socket to the server now";
        return CompletableFuture.failedFuture(new AriDisconnectedException(call + ": " + why, null));
    }

    @Override
    public <T> CompletableFuture<T> open(AriCall call, Function<? super AriStream, ? extends T> reader) {
        if (http != null) {
            return http.open(call, reader);
        }
        return CompletableFuture.failedFuture(new AriException(
                call + ": Asterisk sends files over HTTP only; give the client its HTTP address too, with"
                        + " AriClient.builder(…).http(uri), or the server, with AriServer.builder(…).http(…)"));
    }

    @Override
    public Executor completionExecutor() {
        return completion;
    }

    @Override
    public Limits limits() {
        return options.limits();
    }

    @Override
    public List<String> neededEvents() {
        return List.of(ANSWER_TYPE);
    }

    private void probe(AriSocket current) {
        CompletableFuture<AriReply> reply = exchange(current, PROBE);
        if (reply != null) {
            var unused = reply.whenComplete((answer, failure) -> {
                if (failure instanceof AriTimeoutException && current == socket && http != null) {
                    LOG.info(
                            "The server answers no requests over the event socket (Asterisk 20.14, 21.9, 22.4 and newer"
                                    + " do); they go over HTTP");
                }
            });
        }
    }

    /** The answer to come; null if the request could not be sent. */
    private @Nullable CompletableFuture<AriReply> exchange(AriSocket current, AriCall call) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<AriReply> reply = new CompletableFuture<>();
        pending.put(number, reply);
        CompletableFuture<AriReply> settled;
        boolean sent;
        try {
            Duration timeout = call.timeout() == null ? options.timeouts().request() : call.timeout();
            Future<?> deadline =
                    timer.schedule(() -> timedOut(call, timeout, reply), timeout.toNanos(), TimeUnit.NANOSECONDS);
            settled = reply.whenComplete((answer, failure) -> {
                pending.remove(number);
                deadline.cancel(false);
            });
            sent = current.send(text(number, call));
        } catch (RejectedExecutionException e) { // The timer is shut down: so is the client.
            pending.remove(number);
            return null;
        }
        if (!sent) {
            reply.cancel(false);
            return null;
        }
        if (current != socket) { // Lost meanwhile, perhaps before this one was among the waiting.
            reply.completeExceptionally(new AriDisconnectedException("it was lost meanwhile", null));
        }
        CompletableFuture<AriReply> result = explained(call, settled);
        Futures.cancelWith(result, reply);
        return result;
    }

    /** With the request's name in the message of a failure. */
    private static CompletableFuture<AriReply> explained(AriCall call, CompletableFuture<AriReply> reply) {
        CompletableFuture<AriReply> result = new CompletableFuture<>();
        var unused = reply.whenComplete((answer, wrapped) -> {
            Throwable failure = wrapped == null ? null : Futures.unwrap(wrapped);
            if (failure instanceof AriDisconnectedException) {
                result.completeExceptionally(new AriDisconnectedException(
                        call + ": no answer came before the event socket was lost (" + failure.getMessage()
                                + "); it may have been carried out",
                        failure));
            } else if (failure != null) {
                result.completeExceptionally(failure);
            } else {
                result.complete(answer);
            }
        });
        return result;
    }

    private void timedOut(AriCall call, Duration timeout, CompletableFuture<AriReply> reply) {
        reply.completeExceptionally(new AriTimeoutException(
                call + ": no answer over the event socket within " + timeout.toMillis()
                        + " ms; it may still be carried out. Asterisk handles the requests of a socket one after another, and"
                        + " an event filter without RESTResponse holds answers back",
                null));
    }

    private String text(String number, AriCall call) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("type", "RESTRequest");
        request.put("transaction_id", transaction);
        request.put("request_id", number);
        request.put("method", call.method());
        request.put("uri", call.query().isEmpty() ? call.path() : call.path() + '?' + call.query());
        if (call.body() != null) {
            request.put("content_type", "application/json");
            request.put("message_body", call.body());
        }
        return JsonText.of(request);
    }
}
