package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.AriException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.internal.Refusals;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A request that is ready to go. Nothing happens before {@link #send()} or {@link #await()}; each of them sends it once
 * more. Not thread-safe while it is being built.
 *
 * <p>Both fail with an {@link AriException}: an {@link io.github.pbxkit.ari.AriRefusedException} if the server said no (an
 * {@link io.github.pbxkit.ari.AriUnsupportedException} if it is too old for the operation or lacks its module), an {@link io.github.pbxkit.ari.AriTimeoutException} if it said nothing in time, an
 * {@link io.github.pbxkit.ari.AriConnectException} if it could not be reached or the connection broke. After a timeout or a broken
 * connection nobody knows whether the request was carried out.
 *
 * @param <T> what the server answers
 */
public class AriRequest<T> {
    /** The request's parameters. */
    final Call call;

    private final Answer<T> answer;

    AriRequest(Call call, Answer<T> answer) {
        this.call = call;
        this.answer = answer;
    }

    /**
     * Sends the request and returns at once.
     *
     * @return the answer, completed on the client's completion executor; cancelling it forgets the request, but does not
     *     take it back
     */
    public CompletableFuture<T> send() {
        CompletableFuture<T> result = new CompletableFuture<>();
        Executor executor = call.transport().completionExecutor();
        CompletableFuture<T> exchange = exchange();
        var unused = exchange.whenComplete((value, failure) -> Futures.completeOn(executor, result, value, failure));
        Futures.cancelWith(result, exchange);
        return result;
    }

    /**
     * Sends the request and waits for the answer. May be called in handlers: nothing that the answer needs waits for them.
     *
     * @return the answer; null where there is none ({@link Void})
     * @throws AriException as the class says; also if the thread is interrupted, in which case its flag is set again
     */
    public T await() {
        return Futures.await(exchange(), call.build());
    }

    /**
     * Waits for the answer no longer than this, instead of the client's request timeout. That none came in time does not
     * mean that nothing happened.
     *
     * @param timeout the longest time from sending to the end of the answer
     * @return this
     */
    public AriRequest<T> within(Duration timeout) {
        call.within(Objects.requireNonNull(timeout, "timeout"));
        return this;
    }

    /** {@return the same request with an empty result where the server answers 404} */
    public AriRequest<Optional<T>> optional() {
        return new AriRequest<>(call, (json, reply) -> Optional.of(answer.read(json, reply))) {
            @Override
            Optional<T> read(AriReply reply) {
                return reply.status() == AriNotFoundException.STATUS ? Optional.empty() : super.read(reply);
            }
        };
    }

    /** The answer on the transport's thread. */
    CompletableFuture<T> exchange() {
        CompletableFuture<AriReply> coming = call.transport().send(call.build());
        CompletableFuture<T> read = coming.thenCompose(reply -> MissingOperation.isMeantBy(reply.status(), reply.text())
                ? MissingOperation.explain(call, reply)
                : CompletableFuture.completedFuture(read(reply)));
        Futures.cancelWith(read, coming);
        return read;
    }

    T read(AriReply reply) {
        if (!reply.isSuccess()) {
            throw Refusals.of(call.build().toString(), reply.status(), reply.text());
        }
        return answer.read(call.json(), reply);
    }
}
