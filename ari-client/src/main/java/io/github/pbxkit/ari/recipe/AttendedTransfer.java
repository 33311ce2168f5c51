package io.github.pbxkit.ari.recipe;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriRefusedException;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.internal.Futures;
import io.github.pbxkit.ari.operations.AriCommand;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Hands a caller over to somebody else, who is asked first. The caller hears music meanwhile; when the third answers, agent
 * and third talk in the bridge; then the agent completes or cancels.
 *
 * <pre>{@code
 * AttendedTransfer transfer = AttendedTransfer.begin(ari, "ivr", bridge, caller, agent, "PJSIP/6003");
 * agent.on(ChannelDtmfReceived.class, e -> {
 *     if (e.digit().equals("1")) transfer.complete(); else transfer.cancel();
 * });
 * transfer.finished().thenAccept(outcome -> …);
 * }</pre>
 *
 * <p>A bridge in which the agent's keys are to be heard is made with the type {@code mixing,dtmf_events}; otherwise Asterisk
 * connects two phones so directly that it does not see them.
 *
 * <p>When the agent hangs up, the caller gets the third as soon as that one answers. When the third does not answer, refuses or
 * hangs up, caller and agent are together again. When the caller hangs up, the other two stay together, and a third whose phone
 * still rings is hung up. The third enters the application with the argument {@value #ARGUMENT}, see {@link #isThird}. Thread-safe.
 */
public final class AttendedTransfer {
    /** The argument with which the third enters the application. */
    public static final String ARGUMENT = "attended-transfer";

    /** How long the third's phone rings. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

    private final BridgeHandle bridge;
    private final ChannelHandle caller;
    private final ChannelHandle agent;
    private final OutgoingCall third;
    private final CompletableFuture<ChannelHandle> answered = new CompletableFuture<>();
    private final CompletableFuture<Outcome> finished = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> parked = new CompletableFuture<>();
    private final Object lock = new Object();
    private boolean over;
    private boolean agentGone;
    private volatile boolean thirdIsUp;

    /** What became of a transfer. */
    public enum Outcome {
        /** Caller and third are in the bridge. */
        COMPLETED,
        /** Caller and agent are in the bridge again, because the agent wanted it. */
        CANCELLED,
        /** Caller and agent are in the bridge again: the third did not answer, refused, or hung up. */
        THIRD_GONE,
        /** The caller hung up meanwhile. */
        CALLER_GONE
    }

    private AttendedTransfer(BridgeHandle bridge, ChannelHandle caller, ChannelHandle agent, OutgoingCall third) {
        this.bridge = bridge;
        this.caller = caller;
        this.agent = agent;
        this.third = third;
    }

    /**
     * Takes the caller out of the bridge and calls the third. Sent at once.
     *
     * @param ari the client
     * @param application one of its applications, for the third
     * @param bridge where caller and agent are
     * @param caller who is handed over
     * @param agent who hands over
     * @param endpoint the third, {@code PJSIP/6003}
     * @return the transfer
     */
    public static AttendedTransfer begin(
            AriClient ari,
            String application,
            BridgeHandle bridge,
            ChannelHandle caller,
            ChannelHandle agent,
            String endpoint) {
        Objects.requireNonNull(caller, "caller");
        Objects.requireNonNull(agent, "agent");
        OutgoingCall third = new OutgoingCall(ari.newChannel());
        AttendedTransfer transfer =
                new AttendedTransfer(Objects.requireNonNull(bridge, "bridge"), caller, agent, third);
        transfer.watchTheTwo();
        transfer.call(application, endpoint);
        return transfer;
    }

    /**
     * Whether a channel enters the application because a transfer called it.
     *
     * @param event its entrance
     * @return true if the transfer looks after it
     */
    public static boolean isThird(StasisStart event) {
        return event.args().contains(ARGUMENT);
    }

    /**
     * Waits for the third.
     *
     * @return his channel, once agent and third can talk; on the completion executor. Fails with the reason if he does not
     *     answer
     */
    public CompletableFuture<ChannelHandle> answered() {
        return answered.copy();
    }

    /**
     * Waits for the end.
     *
     * @return what became of it, on the completion executor; fails as a request does
     */
    public CompletableFuture<Outcome> finished() {
        return finished.copy();
    }

    /**
     * Brings caller and third together and hangs the agent up. While the third's phone still rings, the agent is hung up now
     * and the caller waits for the answer. Does nothing when the transfer is over.
     *
     * @return as {@link #finished()}
     */
    public CompletableFuture<Outcome> complete() {
        synchronized (lock) {
            if (over) {
                return finished();
            }
        }
        var unused = agent.hangup().ignoreMissing().send();
        onAgentGone();
        return finished();
    }

    /**
     * Hangs the third up and brings caller and agent together again. Does nothing when the transfer is over.
     *
     * @return as {@link #finished()}
     */
    public CompletableFuture<Outcome> cancel() {
        if (end()) {
            third.hangUp();
            reunite(Outcome.CANCELLED);
        }
        return finished();
    }

    private void watchTheTwo() {
        var caller = this.caller.ended().whenComplete((last, failure) -> {
            if (end()) {
                if (!thirdIsUp) {
                    third.hangUp();
                }
                finished.complete(Outcome.CALLER_GONE);
            }
        });
        var agent = this.agent.ended().whenComplete((last, failure) -> onAgentGone());
    }

    private void call(String application, String endpoint) {
        var waiting = tolerated(bridge.removeChannel(caller.id()))
                .thenCompose(out -> tolerated(caller.startMoh()))
                .whenComplete((music, failure) -> {
                    failIf(failure);
                    parked.complete(null);
                });
        var request = third.channel()
                .originate(endpoint)
                .app(application, ARGUMENT)
                .timeout(DEFAULT_TIMEOUT)
                .originator(agent.id());
        var called = third.begin(request, DEFAULT_TIMEOUT).whenComplete((channel, failure) -> {
            if (failure == null) {
                onAnswered();
            } else {
                onThirdGone(Futures.unwrap(failure));
            }
        });
        var gone = third.gone().thenRun(() -> onThirdGone(new IllegalStateException("The third hung up")));
    }

    private void onAnswered() {
        boolean connect;
        synchronized (lock) {
            thirdIsUp = true;
            connect = agentGone;
            if (over) {
                third.hangUp();
                return;
            }
        }
        var unused = tolerated(bridge.addChannel(third.channel().id())).whenComplete((in, failure) -> {
            failIf(failure);
            Futures.complete(answered, third.channel(), failure);
        });
        if (connect) {
            handOver();
        }
    }

    private void onAgentGone() {
        boolean connect;
        synchronized (lock) {
            agentGone = true;
            connect = thirdIsUp;
        }
        if (connect) {
            handOver();
        }
    }

    private void onThirdGone(Throwable why) {
        answered.completeExceptionally(why);
        if (end()) {
            reunite(Outcome.THIRD_GONE);
        }
    }

    private void handOver() {
        if (end()) {
            reunite(Outcome.COMPLETED);
        }
    }

    /** The caller comes back into the bridge, to whoever is there; not before he is out of it and hears music. */
    private void reunite(Outcome outcome) {
        var unused = parked.thenCompose(out -> tolerated(caller.stopMoh()))
                .thenCompose(silent -> tolerated(bridge.addChannel(caller.id())))
                .whenComplete((in, failure) -> Futures.complete(finished, outcome, failure));
    }

    /** Whether this is what ends the transfer. */
    private boolean end() {
        synchronized (lock) {
            boolean first = !over;
            over = true;
            return first;
        }
    }

    private void failIf(@Nullable Throwable failure) {
        if (failure != null && end()) {
            finished.completeExceptionally(Futures.unwrap(failure));
        }
    }

    /** Somebody may hang up at any moment, and then the end of his channel says what to do. */
    private static CompletableFuture<Void> tolerated(AriCommand command) {
        return command.send().handle((done, failure) -> {
            if (failure != null && !(Futures.unwrap(failure) instanceof AriRefusedException)) {
                throw new CompletionException(Futures.unwrap(failure));
            }
            return null;
        });
    }
}
