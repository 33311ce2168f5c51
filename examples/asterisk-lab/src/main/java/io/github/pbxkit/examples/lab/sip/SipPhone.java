package io.github.pbxkit.examples.lab.sip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A SIP phone over UDP on 127.0.0.1.
 *
 * <pre>{@code
 * try (SipPhone anna = pbx.phone("6001"); SipPhone boris = pbx.phone("6002")) {
 *     boris.register();
 *     SipCall call = anna.call("6002");
 *     boris.awaitIncoming().answer();
 *     call.awaitAnswered().dtmf("12#");
 * }
 * }</pre>
 *
 * <p>Thread-safe; several calls at once are fine. Its threads are daemons. Methods that wait for the server block.
 */
public final class SipPhone implements AutoCloseable {
    static final Duration FAREWELL_LIMIT = Duration.ofSeconds(1);

    private static final int REGISTERED_SECONDS = 3600;
    private static final long POLL_MILLIS = 10;

    private final String host;
    private final SipDialog.Identity identity;
    private final ScheduledExecutorService scheduler;
    private final SipTransport transport;
    private final SipDialog registration;
    private final Map<String, SipCall> calls = new ConcurrentHashMap<>();
    private final Map<String, HintSubscription> subscriptions = new ConcurrentHashMap<>();
    private final BlockingQueue<SipCall> incoming = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> notifications = new LinkedBlockingQueue<>();
    private volatile @Nullable Consumer<SipCall> onIncoming;
    private volatile boolean registered;
    private volatile boolean closed;

    private SipPhone(Builder builder) {
        this.host = builder.host;
        this.identity = builder.identity();
        this.scheduler = scheduler(builder.number);
        InetSocketAddress server = new InetSocketAddress(builder.host, builder.port);
        try {
            this.transport = new SipTransport(builder.number, server, builder.sockets, scheduler, new Requests());
        } catch (IOException e) {
            throw new SipException("Phone " + builder.number + " cannot open its port: " + e.getMessage(), e);
        }
        this.registration = SipDialog.to(transport, identity, builder.number, "sip:" + address(""));
    }

    /** A phone for a server's user. */
    public static Builder builder(String host, int port, String number) {
        return new Builder(host, port, number);
    }

    /** The number, which is also the user's name at the server. */
    public String number() {
        return identity.user();
    }

    /** Registers, so that the phone can be called; again after a restart of the server. Blocks. */
    public SipPhone register() {
        SipMessage answer = await(
                registration.send(register(REGISTERED_SECONDS)),
                SipCall.DEFAULT_LIMIT,
                "Phone " + number() + " got no answer to REGISTER from " + transport.server());
        if (!answer.isSuccess()) {
            throw new SipException(
                    answer.status(),
                    "Phone " + number() + " may not register: " + answer.status() + " " + answer.reason());
        }
        registered = true;
        return this;
    }

    /** Gives up the registration. Blocks. */
    public void unregister() {
        registered = false;
        await(registration.send(register(0)), SipCall.DEFAULT_LIMIT, "Phone " + number() + " could not unregister");
    }

    /** Calls a number. Returns at once; {@link SipCall#awaitAnswered()} waits. */
    public SipCall call(String number) {
        return SipCall.dial(this, dialogTo(number));
    }

    /** Calls that come in go to this handler, on a thread of their own, instead of {@link #awaitIncoming()}. */
    public SipPhone onIncoming(Consumer<SipCall> handler) {
        onIncoming = Objects.requireNonNull(handler, "handler");
        return this;
    }

    /** Answers each call that comes in. */
    public SipPhone autoAnswer() {
        return onIncoming(SipCall::answer);
    }

    public SipCall awaitIncoming() {
        return awaitIncoming(SipCall.DEFAULT_LIMIT);
    }

    /** Waits for a call and returns it ringing. */
    public SipCall awaitIncoming(Duration limit) {
        return poll(incoming, limit, "was not called");
    }

    /** The calls that have not ended. */
    public List<SipCall> calls() {
        return List.copyOf(calls.values());
    }

    /** Watches a number's state, as a busy lamp does: {@code Event: dialog} with dialog-info documents. Blocks. */
    public HintSubscription subscribe(String number) {
        return subscribe(number, "dialog", "application/dialog-info+xml");
    }

    /**
     * Subscribes to any event package: {@code presence} with {@code application/pidf+xml}, {@code message-summary} with
     * {@code application/simple-message-summary}. Blocks until the server has agreed.
     */
    public HintSubscription subscribe(String number, String event, String accept) {
        HintSubscription subscription = new HintSubscription(this, dialogTo(number), number, event, accept);
        subscriptions.put(subscription.callId(), subscription);
        try {
            subscription.refresh();
        } catch (SipException e) {
            remove(subscription);
            throw e;
        }
        return subscription;
    }

    /** Sends a text message. Blocks until the server has taken it. */
    public void sendMessage(String to, String text) {
        SipDialog dialog = dialogTo(to);
        SipMessage message = dialog.request("MESSAGE").withBody("text/plain;charset=UTF-8", text);
        SipMessage answer =
                await(dialog.send(message), SipCall.DEFAULT_LIMIT, "Phone " + number() + " got no answer to MESSAGE");
        if (!answer.isSuccess()) {
            throw new SipException(answer.status(), "The message to " + to + " was refused: " + answer.status());
        }
    }

    /** Waits for a text message and returns its text. */
    public String awaitMessage(Duration limit) {
        return poll(messages, limit, "got no message");
    }

    /**
     * Waits for a NOTIFY that belongs to no subscription of this phone, and returns its event. With {@code check-sync}
     * the server asks a phone to read its configuration again.
     */
    public String awaitNotify(Duration limit) {
        return poll(notifications, limit, "got no NOTIFY");
    }

    /** The port that Via and Contact name. */
    public int port() {
        return transport.port();
    }

    /**
     * How many messages of the server came to the port that this phone sends from and does not listen on; see
     * {@link Builder#sendsFromAnotherPort()}.
     */
    public int lostMessages() {
        return transport.lost();
    }

    /** Hangs up, unsubscribes and unregisters, as far as the server still answers within a second, and goes. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            calls.values().forEach(SipCall::hangup);
            subscriptions.values().forEach(HintSubscription::close);
            calls.values().forEach(SipPhone::awaitEnd);
            if (registered) {
                await(registration.send(register(0)), FAREWELL_LIMIT, "unregister");
            }
        } catch (SipException e) {
            // the server is gone already
        } finally {
            transport.close();
            calls.values().forEach(call -> call.abandon("The phone was closed"));
            scheduler.shutdownNow();
        }
    }

    @Override
    public String toString() {
        return "SipPhone[" + number() + "]";
    }

    SipTransport transport() {
        return transport;
    }

    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    /** The phone's own address at the server, in angle brackets. */
    String address() {
        return "<sip:" + number() + "@" + host + ">";
    }

    void add(SipCall call) {
        calls.put(call.callId(), call);
    }

    void remove(SipCall call) {
        calls.remove(call.callId(), call);
    }

    void remove(HintSubscription subscription) {
        subscriptions.remove(subscription.callId(), subscription);
    }

    static <T> T await(Future<T> future, Duration limit, String failure) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SipException(failure + " within " + limit.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SipException refused) {
                throw new SipException(refused.status(), failure + ": " + refused.getMessage());
            }
            throw new SipException(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SipException("Interrupted: " + failure, e);
        }
    }

    static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SipException("Interrupted while waiting", e);
        }
    }

    private SipDialog dialogTo(String number) {
        return SipDialog.to(transport, identity, number, "sip:" + address(number + "@"));
    }

    private String address(String user) {
        return user + host + ":" + transport.server().getPort();
    }

    private SipMessage register(int seconds) {
        return registration.request("REGISTER").with("Expires", "" + seconds);
    }

    private <T> T poll(BlockingQueue<T> queue, Duration limit, String failure) {
        try {
            T found = queue.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (found == null) {
                throw new SipException(0, "Phone " + number() + " " + failure + " within " + limit.toMillis() + " ms");
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SipException("Interrupted while waiting", e);
        }
    }

    private static void awaitEnd(SipCall call) {
        call.awaitEnded(FAREWELL_LIMIT);
    }

    private static ScheduledExecutorService scheduler(String number) {
        ScheduledThreadPoolExecutor scheduler =
                new ScheduledThreadPoolExecutor(1, task -> daemon(task, "phone", number));
        scheduler.setRemoveOnCancelPolicy(true);
        return scheduler;
    }

    private static Thread daemon(Runnable task, String what, String number) {
        Thread thread = new Thread(task, "asterisk-lab-" + what + "-" + number);
        thread.setDaemon(true);
        return thread;
    }

    /** What comes from the server, on the receiving thread. */
    private final class Requests implements SipTransport.Listener {

        @Override
        public void onRequest(SipMessage request) {
            SipCall call = calls.get(request.callId());
            HintSubscription subscription = subscriptions.get(request.callId());
            if (call != null) {
                call.onRequest(request);
            } else if (subscription != null && request.isRequest("NOTIFY")) {
                subscription.onNotify(request);
            } else if (request.isRequest("INVITE")) {
                onInvite(request);
            } else if (!request.isRequest("ACK")) {
                onOther(request);
            }
        }

        @Override
        public void onRepeatedAnswer(SipMessage response) {
            SipCall call = calls.get(response.callId());
            if (call != null) {
                call.onRepeatedAnswer(response);
            }
        }

        private void onInvite(SipMessage request) {
            SipCall call = SipCall.incoming(SipPhone.this, SipDialog.from(transport, identity, request), request);
            Consumer<SipCall> handler = onIncoming;
            if (handler == null) {
                incoming.add(call);
            } else {
                daemon(() -> handler.accept(call), "call", number()).start();
            }
        }

        private void onOther(SipMessage request) {
            if (request.isRequest("MESSAGE")) {
                messages.add(request.body());
            } else if (request.isRequest("NOTIFY")) {
                notifications.add(request.first("Event").orElse(""));
            }
            // BYE and CANCEL of a call that has ended already; OPTIONS and unasked NOTIFY are fine
            boolean isLate = List.of("BYE", "CANCEL").contains(request.method());
            transport.respond(
                    request, SipMessage.response(request, isLate ? 481 : 200, isLate ? "Call Does Not Exist" : "OK"));
        }
    }

    /** Collects a phone's settings. */
    public static final class Builder {
        private final String host;
        private final int port;
        private final String number;
        private String password = "";
        private String displayName = "";
        private String authName;
        private String contactUser;
        private String contactParameters = "";
        private String userAgent = "asterisk-lab phone";
        private SipTransport.Sockets sockets = SipTransport.Sockets.DEFAULT;

        private Builder(String host, int port, String number) {
            this.host = Objects.requireNonNull(host, "host");
            this.port = port;
            this.number = Objects.requireNonNull(number, "number");
            this.authName = number;
            this.contactUser = number;
        }

        private SipDialog.Identity identity() {
            return new SipDialog.Identity(
                    number, displayName, authName, password, contactUser, contactParameters, userAgent);
        }

        /** The password for digest authentication; empty: none. */
        public Builder password(String password) {
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /** The caller's name, any text without line ends. */
        public Builder displayName(String displayName) {
            if (displayName.chars().anyMatch(character -> character < ' ')) {
                throw new IllegalArgumentException("A display name has no control characters");
            }
            this.displayName = displayName;
            return this;
        }

        /** The name for digest authentication. Default: the number. */
        public Builder authName(String authName) {
            this.authName = Objects.requireNonNull(authName, "authName");
            return this;
        }

        /**
         * What the phone says in Contact.
         *
         * @param user       the address's user; the number by default
         * @param parameters what stands behind the address, beginning with a semicolon; nothing by default
         */
        public Builder contact(String user, String parameters) {
            this.contactUser = Objects.requireNonNull(user, "user");
            this.contactParameters = Objects.requireNonNull(parameters, "parameters");
            return this;
        }

        /** What the phone says in User-Agent. */
        public Builder userAgent(String userAgent) {
            this.userAgent = Objects.requireNonNull(userAgent, "userAgent");
            return this;
        }

        /** The UDP port that the phone listens on and names in Via and Contact; 0, the default, is any. */
        public Builder localPort(int localPort) {
            sockets = new SipTransport.Sockets(localPort, sockets.rport(), sockets.twoPorts());
            return this;
        }

        /** The phone does not ask for answers to the port that its requests came from (no {@code rport} in Via). */
        public Builder withoutRport() {
            sockets = new SipTransport.Sockets(sockets.port(), false, sockets.twoPorts());
            return this;
        }

        /**
         * The phone sends from another port than the one it listens on and names in Via, as Cisco phones behind a router
         * do ({@code natEnabled}). What comes to that other port is lost.
         */
        public Builder sendsFromAnotherPort() {
            sockets = new SipTransport.Sockets(sockets.port(), sockets.rport(), true);
            return this;
        }

        public SipPhone build() {
            return new SipPhone(this);
        }
    }
}
