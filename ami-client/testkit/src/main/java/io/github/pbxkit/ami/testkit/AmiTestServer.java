package io.github.pbxkit.ami.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fake AMI server on 127.0.0.1.
 *
 * <pre>{@code
 * try (AmiTestServer server = AmiTestServer.start()) {
 *     // connect a client to server.port() as server.user() with server.secret()
 *     server.emit("DeviceStateChange", "Device", "Custom:x", "State", "INUSE");
 * }
 * }</pre>
 *
 * <p>It knows a small world by itself: login both ways, event masks and filters, global variables, device and presence
 * states with hints, channels that an Originate makes, queues, the database. Any action can be scripted with {@link #on};
 * {@link #faults()} make things go wrong. Thread-safe; all threads are daemons.
 */
public final class AmiTestServer implements AutoCloseable {
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(20);
    private static final Duration ACCEPT_LIMIT = Duration.ofSeconds(5);
    private static final Duration RESTART_PAUSE = Duration.ofMillis(50);

    private final Map<String, TestUser> users;
    private final Map<String, ActionHandler> scripts = new ConcurrentHashMap<>();
    private final Queue<TestRequest> requests = new ConcurrentLinkedQueue<>();
    private final Set<TestSession> sessions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final Faults faults = new Faults(this);
    private final TestWorld world;
    private final String user;
    private final String secret;
    private final Duration writeTimeout;
    private volatile String greeting;
    private volatile boolean isBooted;
    private volatile int port;
    private volatile @Nullable ServerSocketChannel listener;
    private volatile CountDownLatch acceptEnded = new CountDownLatch(0);

    private AmiTestServer(Builder builder) {
        this.users = Map.copyOf(builder.users);
        this.user = builder.user;
        this.secret = builder.secret;
        this.greeting = builder.greeting;
        this.port = builder.port;
        this.writeTimeout = builder.writeTimeout;
        this.isBooted = builder.isBooted;
        this.world = new TestWorld(this, builder.hints, builder.queues);
    }

    /**
     * A server on a free port, with one user who may do everything.
     *
     * @return a running server
     */
    public static AmiTestServer start() {
        return builder().start();
    }

    /**
     * Settings of a server.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where it listens.
     *
     * @return {@code 127.0.0.1}
     */
    public String host() {
        return "127.0.0.1";
    }

    /**
     * Where it listens.
     *
     * @return the port; the same after {@link #stop()} and {@link #restart()}
     */
    public int port() {
        return port;
    }

    /**
     * The user who may do everything.
     *
     * @return its name
     */
    public String user() {
        return user;
    }

    /**
     * That user's secret.
     *
     * @return the secret
     */
    public String secret() {
        return secret;
    }

    /**
     * Answers an action by a script of yours, instead of the server's own way. It is called on the connection's thread.
     *
     * @param action its name, in any case
     * @param handler the script
     * @return this
     */
    public AmiTestServer on(String action, ActionHandler handler) {
        scripts.put(action.toLowerCase(Locale.ROOT), handler);
        return this;
    }

    /**
     * Sends an event of the class {@code call} to all who are logged in and want to see it.
     *
     * @param event its name
     * @param namesAndValues its headers, name and value in turns
     */
    public void emit(String event, String... namesAndValues) {
        emitAs("call", event, namesAndValues);
    }

    /**
     * Sends an event to all who are logged in and want to see it.
     *
     * @param privilege its class, for example {@code system}
     * @param event its name
     * @param namesAndValues its headers, name and value in turns
     */
    public void emitAs(String privilege, String event, String... namesAndValues) {
        Message message = new Message()
                .header("Event", event)
                .header("Privilege", privilege + ",all")
                .headers(namesAndValues);
        sessions.forEach(session -> session.event(event, privilege, message));
    }

    /**
     * Changes the state of a device, as a phone does that is picked up: DeviceStateList has it, and everybody is told.
     *
     * @param device for example {@code PJSIP/6001}
     * @param state one of Asterisk's words, for example {@code INUSE}
     */
    public void deviceState(String device, String state) {
        world.states().change(device, state);
    }

    /**
     * Sends text as it is to all connections, logged in or not.
     *
     * @param text with all line ends
     */
    public void emitRaw(String text) {
        connected().forEach(session -> session.write(text));
    }

    /**
     * Sends bytes as they are to all connections, logged in or not: for values that are no UTF-8, for example.
     *
     * @param bytes with all line ends; not copied
     */
    public void emitRaw(byte[] bytes) {
        connected().forEach(session -> session.write(bytes));
    }

    /**
     * What goes wrong.
     *
     * @return the switches
     */
    public Faults faults() {
        return faults;
    }

    /**
     * All actions that came so far, of all connections, logins included.
     *
     * @return a snapshot in order
     */
    public List<TestRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * The actions of one name that came so far.
     *
     * @param action its name, in any case
     * @return in order
     */
    public List<TestRequest> requests(String action) {
        return requests.stream()
                .filter(r -> r.action().equalsIgnoreCase(action))
                .toList();
    }

    /**
     * How many connections are open and logged in.
     *
     * @return their number
     */
    public int clients() {
        return (int) sessions.stream().filter(TestSession::isLoggedIn).count();
    }

    /**
     * How many connections there ever were.
     *
     * @return their number
     */
    public int connectionsSoFar() {
        return connections.get();
    }

    /**
     * Greets the next connections differently.
     *
     * @param text the first bytes with their line end; empty to close without a word, as Asterisk does over its {@code
     *     authlimit}
     * @return this
     */
    public AmiTestServer greetWith(String text) {
        greeting = text;
        return this;
    }

    /** Finishes starting: until then logins get no FullyBooted; now all who read {@code system} get it. */
    public void finishBooting() {
        isBooted = true;
        emitAs("system", "FullyBooted", "Uptime", "9", "LastReload", "9", "Status", "Fully Booted");
    }

    /** Stops as {@code core stop now} does: says Shutdown, closes all connections, listens no more. */
    public void stop() {
        closeListener(); // first: whoever comes back at once must not be let in
        emitAs("system", "Shutdown", "Shutdown", "Cleanly", "Restart", "False");
        connected().forEach(session -> session.writeAndClose(""));
    }

    /** Dies as with kill -9: connections end without a word, and nobody listens any more. */
    public void kill() {
        closeListener();
        connected().forEach(TestSession::close);
    }

    /**
     * Listens again on the same port, with all variables and states it had. A connection of another program may have been
     * given that port meanwhile: then it tries for up to 20 seconds.
     */
    public void restart() {
        long end = System.nanoTime() + RESTART_LIMIT.toNanos();
        while (true) {
            try {
                listen();
                return;
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof BindException) || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(RESTART_PAUSE.toNanos());
            }
        }
    }

    @Override
    public void close() {
        kill();
    }

    void listen() {
        try {
            ServerSocketChannel server = bound();
            port = server.socket().getLocalPort();
            listener = server;
            CountDownLatch ended = new CountDownLatch(1);
            acceptEnded = ended;
            startThread("accept", () -> {
                acceptAll(server);
                ended.countDown();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + host() + ":" + port, e);
        }
    }

    private ServerSocketChannel bound() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        try {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return server.bind(new InetSocketAddress(InetAddress.getByName(host()), port), 1000);
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void acceptAll(ServerSocketChannel server) {
        try {
            while (server.isOpen()) {
                accept(server.accept());
            }
        } catch (IOException isClosed) {
            // stopped
        }
    }

    private void accept(SocketChannel channel) {
        TestSession session = new TestSession(this, channel);
        sessions.add(session);
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            session.start("client-" + connections.incrementAndGet());
        } catch (IOException isGoneAlready) {
            session.close(); // the next one is let in all the same
            return;
        }
        if (greeting.isEmpty()) {
            session.close();
        } else {
            session.write(greeting);
        }
    }

    /** Comes back when nobody listens: a socket is open as long as a thread is in its accept, closed or not. */
    private void closeListener() {
        ServerSocketChannel server = listener;
        try {
            if (server != null) {
                server.close();
                acceptEnded.await(ACCEPT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void onRequest(TestSession session, TestRequest request, TestReply reply) {
        // Before the request shows: a test that sees it may take the fault back at once, and this one stays unanswered.
        boolean isUnheard = faults.isSilent() || faults.ignores(request);
        requests.add(request);
        if (isUnheard) {
            return;
        }
        if (faults.echoesIds() && session.isLoggedIn()) {
            session.write(
                    "Event: UserEvent\r\nPrivilege: user,all\r\nUserEvent: Foreign\r\nActionID: " + request.actionId()
                            + "\r\nResponse: Success\r\nMessage: not for you\r\nEventList: Complete\r\n\r\n");
        }
        ActionHandler script = scripts.get(request.action().toLowerCase(Locale.ROOT));
        if (script != null) {
            script.handle(request, reply);
        } else {
            world.handle(session, request, reply);
        }
    }

    @Nullable
    TestUser findUser(String name) {
        return users.get(name);
    }

    boolean isBooted() {
        return isBooted;
    }

    long writeTimeoutMillis() {
        return writeTimeout.toMillis();
    }

    Set<TestSession> sessions() {
        return sessions;
    }

    /** Those of this moment: a client that comes back meanwhile is not among them. */
    List<TestSession> connected() {
        return List.copyOf(sessions);
    }

    void forget(TestSession session) {
        sessions.remove(session);
    }

    void startThread(String name, Runnable task) {
        Thread thread = new Thread(task, "ami-testkit-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Settings of a server. */
    public static final class Builder {
        private final Map<String, TestUser> users = new LinkedHashMap<>();
        private final Map<String, String> hints = new LinkedHashMap<>();
        private final Set<String> queues = new java.util.LinkedHashSet<>();
        private String user = "test";
        private String secret = "test-secret";
        private String greeting = "Asterisk Call Manager/11.0.0\r\n";
        private Duration writeTimeout = Duration.ZERO;
        private boolean isBooted = true;
        private int port;

        private Builder() {}

        /**
         * Listens on a port of your choice.
         *
         * @param port 0 for a free one, which is the default
         * @return this
         */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /**
         * The user who may do everything.
         *
         * @param user its name; default {@code test}
         * @param secret its secret; default {@code test-secret}
         * @return this
         */
        public Builder credentials(String user, String secret) {
            this.user = user;
            this.secret = secret;
            return this;
        }

        /**
         * One more user, with rights as in manager.conf.
         *
         * @param name its name
         * @param secret its secret
         * @param read classes with commas, or {@code all}
         * @param write classes with commas, or {@code all}
         * @return this
         */
        public Builder user(String name, String secret, String read, String write) {
            users.put(name, new TestUser(name, secret, Set.of(read.split(",")), Set.of(write.split(","))));
            return this;
        }

        /**
         * A hint in the context {@code default}: changes of the device give an ExtensionStatus.
         *
         * @param extension its number
         * @param device for example {@code Custom:1234}
         * @return this
         */
        public Builder hint(String extension, String device) {
            hints.put(extension, device);
            return this;
        }

        /**
         * A queue.
         *
         * @param name its name
         * @return this
         */
        public Builder queue(String name) {
            queues.add(name);
            return this;
        }

        /**
         * The first line.
         *
         * @param text with its line end; default {@code Asterisk Call Manager/11.0.0} and CR LF
         * @return this
         */
        public Builder greeting(String text) {
            greeting = text;
            return this;
        }

        /**
         * Cuts readers that stall, as {@code writetimeout} of manager.conf does.
         *
         * @param timeout Asterisk has 100 ms; default zero, which waits for ever
         * @return this
         */
        public Builder writeTimeout(Duration timeout) {
            writeTimeout = timeout;
            return this;
        }

        /**
         * Is still starting: logins work, FullyBooted comes with {@link AmiTestServer#finishBooting()}.
         *
         * @return this
         */
        public Builder stillBooting() {
            isBooted = false;
            return this;
        }

        /**
         * Starts it.
         *
         * @return a running server
         */
        public AmiTestServer start() {
            users.put(user, new TestUser(user, secret, Set.of(TestUser.ALL), Set.of(TestUser.ALL)));
            AmiTestServer server = new AmiTestServer(this);
            server.listen();
            return server;
        }
    }
}
