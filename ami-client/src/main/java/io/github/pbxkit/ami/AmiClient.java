package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.OriginateResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A client of one Asterisk server's manager interface. It logs in, sends actions, delivers events, and comes back by
 * itself when the connection is lost.
 *
 * <pre>{@code
 * try (AmiClient ami = AmiClient.builder("127.0.0.1", 5038).credentials("user", "secret").build()) {
 *     ami.on(Hangup.class, hangup -> System.out.println(hangup.channel().name() + " hung up"));
 *     ami.connect().join();
 *     ami.send(AmiAction.of("Ping")).join();
 * }
 * }</pre>
 *
 * <p><b>Threads.</b> Thread-safe. The network thread never runs code of yours. Handlers run on the event executor, each
 * handler one event at a time, in the server's order. Answers are completed on the completion executor, ahead of all
 * events, so a handler may block on an answer. Only on the network thread itself (where you are if you handed in an event
 * loop and used it) waiting for an answer throws {@link IllegalStateException}.
 *
 * <p><b>What is lost is said.</b> While {@link #state()} is not {@link ConnectionState#LIVE} events are missed: register
 * an {@link #onResync} hook to read the state again after each login, before events go on. Actions are never sent twice.
 */
public final class AmiClient implements AutoCloseable {
    private static final int STREAM_CAPACITY = 1000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final AmiOptions options;
    private final AmiRuntime runtime;
    private final Counters counters = new Counters();
    private final Subscriptions subscriptions;
    private final StateListeners states;
    private final Resync resync;
    private final AmiConnector connector;

    AmiClient(AmiOptions options) {
        this.options = options;
        this.runtime = AmiRuntime.create(options);
        this.subscriptions = new Subscriptions(options, runtime.events(), counters);
        this.states = new StateListeners(runtime.events());
        this.resync = new Resync(runtime);
        this.connector = new AmiConnector(options, runtime, counters, subscriptions, resync, states);
    }

    /**
     * Settings of a client for a server.
     *
     * @param host name or address
     * @param port usually 5038, or 5039 with TLS
     * @return a builder
     */
    public static AmiClientBuilder builder(String host, int port) {
        return new AmiClientBuilder(host, port);
    }

    /**
     * Connects and logs in. From then on the client stays connected until it is closed.
     *
     * @return done when events are live, that is after the resync hooks; fails with {@link AmiConnectException}, {@link
     *     AmiLoginException} or another {@link AmiException} that says what to change. After a failure it may be called again
     */
    public CompletableFuture<Void> connect() {
        CompletableFuture<Void> future = new AmiFuture<>(runtime.loop());
        onLoop(() -> connector.connect(future), () -> future.completeExceptionally(isClosed("connect")));
        return future;
    }

    /**
     * Sends an action with the client's usual timeout.
     *
     * @param action what to do
     * @return the answer; fails with {@link AmiRefusedException} for an Error answer, {@link AmiTimeoutException}, {@link
     *     AmiDisconnectedException}, {@link AmiPolicyException}, or {@link IllegalArgumentException} if it cannot be encoded.
     *     Cancelling it forgets the action, which the server may carry out all the same
     */
    public CompletableFuture<AmiResponse> send(AmiAction action) {
        return send(action, options.actionTimeout);
    }

    /**
     * Sends an action.
     *
     * @param action what to do
     * @param timeout how long the answer may take, counted from now
     * @return the answer, as with {@link #send(AmiAction)}
     */
    public CompletableFuture<AmiResponse> send(AmiAction action, Duration timeout) {
        return submit(new SingleAnswer(action, timeout, runtime));
    }

    /**
     * Sends an action that gives a list, and collects the list. Its items do not go to subscribers. An empty list is an
     * Error for some actions ({@code ConfbridgeListRooms}: no active conferences), and fails as such.
     *
     * @param action for example {@code DeviceStateList}
     * @return the whole list; fails as {@link #send(AmiAction)} does
     */
    public CompletableFuture<AmiList> sendList(AmiAction action) {
        return sendList(action, options.actionTimeout, ListEnd.automatic());
    }

    /**
     * Sends an action that gives a list, and collects the list.
     *
     * @param action what to do
     * @param timeout how long the whole list may take
     * @param end how to tell that it is complete
     * @return the whole list; fails as {@link #send(AmiAction)} does
     */
    public CompletableFuture<AmiList> sendList(AmiAction action, Duration timeout, ListEnd end) {
        return submit(new ListAnswer(action, timeout, runtime, end, options.maxListItems));
    }

    /**
     * Sends an action that gives a list, and hands its items over one by one. At most about a thousand wait; while they
     * do, nothing is read from the server, so the receiver should be quick.
     *
     * @param action what to do
     * @param timeout how long the whole list may take
     * @param end how to tell that it is complete
     * @param receiver gets the items in order, where answers are completed
     * @return the closing event, when the receiver has seen all items; fails as {@link #send(AmiAction)} does, and with
     *     whatever the receiver throws. Once it has failed, the receiver gets no further item
     */
    public CompletableFuture<AmiMessage> streamList(
            AmiAction action, Duration timeout, ListEnd end, Consumer<? super AmiMessage> receiver) {
        Objects.requireNonNull(receiver, "receiver");
        SerialQueue<Runnable> queue = new SerialQueue<>(STREAM_CAPACITY, runtime.completion(), Runnable::run);
        return submit(new StreamAnswer(action, timeout, runtime, end, queue, receiver));
    }

    /**
     * Makes a call without holding up the connection, and waits for its outcome: the action is sent with {@code Async:
     * true}, the outcome is the event OriginateResponse. The user needs to read the class {@code call}.
     *
     * @param originate an Originate without {@code Async}
     * @param timeout how long it may take until the call is answered or has failed
     * @return the outcome, whose {@code response()} says Success or Failure; fails as {@link #send(AmiAction)} does
     */
    public CompletableFuture<OriginateResponse> originate(AmiAction originate, Duration timeout) {
        boolean isAsync = originate.headers().stream().anyMatch(h -> h.name().equalsIgnoreCase("Async"));
        AmiAction action = isAsync ? originate : originate.with("Async", "true");
        return submit(new OriginateAnswer(action, timeout, runtime));
    }

    /**
     * Runs a handler for events of a type.
     *
     * @param type a record of package {@code event}, {@link UnknownEvent}, or {@link AmiEvent} for all
     * @param handler called on the event executor, one event at a time, in order; it may block on answers
     * @param <E> the event
     * @return takes the handler back when closed
     */
    public <E extends AmiEvent> Registration on(Class<E> type, Consumer<? super E> handler) {
        return subscriptions.on(Objects.requireNonNull(type, "type"), Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Runs a handler for all events, as messages. Answers and items of lists do not come here.
     *
     * @param handler called as by {@link #on}
     * @return takes the handler back when closed
     */
    public Registration onMessage(Consumer<AmiMessage> handler) {
        return subscriptions.onMessage(Objects.requireNonNull(handler, "handler"));
    }

    /**
     * Runs a listener for changes of the connection.
     *
     * @param listener called on the event executor, in order
     * @return takes the listener back when closed
     */
    public Registration onState(Consumer<? super ConnectionChange> listener) {
        return states.add(Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Runs a hook after each login, and once more when a server says that it has only now finished starting. Events wait
     * until all hooks have returned. A hook may send actions and block on their answers; if it throws, or takes longer than
     * {@code resyncTimeout}, the connection is given up and made anew.
     *
     * @param hook reads what the user needs to know, for example device states; runs where answers are completed
     * @return takes the hook back when closed
     */
    public Registration onResync(Consumer<? super AmiSession> hook) {
        return resync.add(Objects.requireNonNull(hook, "hook"));
    }

    /**
     * What the connection is like now.
     *
     * @return the state
     */
    public ConnectionState state() {
        return connector.state();
    }

    /**
     * The connection that is logged in.
     *
     * @return the session, or nothing while there is none
     */
    public Optional<AmiSession> session() {
        return connector.session();
    }

    /**
     * The name that this server was given.
     *
     * @return as set by the builder; default host and port
     */
    public String name() {
        return options.name;
    }

    /**
     * What was counted so far.
     *
     * @return a snapshot
     */
    public AmiStats stats() {
        return counters.snapshot();
    }

    /**
     * Logs off, stops reconnecting and fails what is pending. Events that have come already still go to their handlers.
     * Waits at most two seconds, and not at all on a thread of this client's network. Doing so twice does nothing.
     */
    @Override
    public void close() {
        CountDownLatch closed = new CountDownLatch(1);
        onLoop(() -> connector.shutDown(closed::countDown), closed::countDown);
        if (!runtime.loop().inEventLoop()) {
            awaitQuietly(closed);
        }
        runtime.shutDown();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            if (!latch.await(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                return; // the peer is gone; shutting down the loop closes what is left
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> CompletableFuture<T> submit(FutureAnswer<T> answer) {
        CompletableFuture<T> future = answer.future();
        try {
            options.commandPolicy.check(answer.action());
        } catch (AmiPolicyException denied) {
            future.completeExceptionally(denied);
            return future;
        }
        onLoop(
                () -> connector.submit(answer),
                () -> future.completeExceptionally(isClosed(answer.action().name())));
        future.whenComplete((value, failure) -> {
            if (!answer.isFinished()) { // cancelled, or completed by the user
                onLoop(() -> connector.forget(answer), () -> {});
            }
        });
        return future;
    }

    private void onLoop(Runnable task, Runnable otherwise) {
        if (!runtime.onLoop(task)) {
            otherwise.run();
        }
    }

    private AmiDisconnectedException isClosed(String action) {
        return new AmiDisconnectedException(
                "this client of " + options.server() + " is closed: " + action + " was not sent", false, null);
    }
}
