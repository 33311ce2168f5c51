package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.DecoderLimits;
import io.github.pbxkit.ami.codec.EncoderLimits;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Settings of a client. Not thread-safe; one builder may make several clients. */
public final class AmiClientBuilder {
    /** How long connecting may take, up to the greeting: 10 seconds. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How long an answer may take: 30 seconds. */
    public static final Duration DEFAULT_ACTION_TIMEOUT = Duration.ofSeconds(30);

    /** How long resync hooks may take together: 60 seconds. */
    public static final Duration DEFAULT_RESYNC_TIMEOUT = Duration.ofSeconds(60);

    /** How long a connection may be silent before it is asked for a sign of life: 20 seconds. */
    public static final Duration DEFAULT_PING_AFTER = Duration.ofSeconds(20);

    /** How long that sign may take: 10 seconds. */
    public static final Duration DEFAULT_PING_TIMEOUT = Duration.ofSeconds(10);

    /** How many actions may wait for their answers: 262,144. */
    public static final int DEFAULT_MAX_PENDING_ACTIONS = 262_144;

    /** How many items {@code sendList} collects: 1,000,000. */
    public static final int DEFAULT_MAX_LIST_ITEMS = 1_000_000;

    /** How many events may wait for one subscriber: 10,000. */
    public static final int DEFAULT_QUEUE_CAPACITY = 10_000;

    /** How many events may wait for the resync hooks: 100,000. */
    public static final int DEFAULT_RESYNC_CAPACITY = 100_000;

    final String host;
    final int port;
    String name;
    String user = "";
    String secret = "";
    boolean plainTextLogin;
    String eventMask = "on";
    final List<AmiFilter> filters = new ArrayList<>();

    @Nullable
    AmiTls tls;

    Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
    Duration actionTimeout = DEFAULT_ACTION_TIMEOUT;
    Duration resyncTimeout = DEFAULT_RESYNC_TIMEOUT;
    Duration pingAfter = DEFAULT_PING_AFTER;
    Duration pingTimeout = DEFAULT_PING_TIMEOUT;
    ReconnectDelay reconnectDelay = ReconnectDelay.jittered(Duration.ofMillis(200), Duration.ofSeconds(30));
    boolean keepTrying;
    WhenDisconnected whenDisconnected = WhenDisconnected.FAIL;
    int maxPendingActions = DEFAULT_MAX_PENDING_ACTIONS;
    int maxListItems = DEFAULT_MAX_LIST_ITEMS;
    int queueCapacity = DEFAULT_QUEUE_CAPACITY;
    int resyncCapacity = DEFAULT_RESYNC_CAPACITY;
    OverflowPolicy overflow = OverflowPolicy.DISCONNECT_AND_RESYNC;
    DecoderLimits decoderLimits = DecoderLimits.defaults();
    EncoderLimits encoderLimits = EncoderLimits.defaults();
    CommandPolicy commandPolicy = CommandPolicy.allowAll();

    @Nullable
    EventLoopGroup eventLoopGroup;

    @Nullable
    Executor eventExecutor;

    @Nullable
    Executor completionExecutor;

    AmiClientBuilder(String host, int port) {
        this.host = Objects.requireNonNull(host, "host");
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be empty");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 1 to 65535, not " + port);
        }
        this.port = port;
        this.name = host + ":" + port;
    }

    /**
     * The manager user, as in manager.conf. Needed.
     *
     * @param user its name
     * @param secret its secret, which is used for the challenge and never written to a log
     * @return this
     */
    public AmiClientBuilder credentials(String user, String secret) {
        this.user = Objects.requireNonNull(user, "user");
        this.secret = Objects.requireNonNull(secret, "secret");
        return this;
    }

    /**
     * What events and messages call this server.
     *
     * @param name any text; default host and port
     * @return this
     */
    public AmiClientBuilder name(String name) {
        this.name = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Logs in with the secret as it is, instead of the MD5 challenge. Only over TLS or on the server itself.
     *
     * @return this
     */
    public AmiClientBuilder plainTextLogin() {
        plainTextLogin = true;
        return this;
    }

    /**
     * Which events the server sends, within what the user may read. Set again after each reconnect. A successful {@link
     * io.github.pbxkit.ami.action.Events} action takes its place, for later connections as well.
     *
     * @param mask {@code on} (default), {@code off}, or classes with commas: system, call, log, verbose, agent, user,
     *     config, dtmf, reporting, cdr, dialplan, agi, cc, aoc, test, security, message
     * @return this
     */
    public AmiClientBuilder events(String mask) {
        eventMask = Objects.requireNonNull(mask, "mask");
        return this;
    }

    /**
     * One more filter of events in the server, sent again after each reconnect, as is one that was set since by a
     * successful {@link io.github.pbxkit.ami.action.Filter} action. A server that refuses it refuses the connection.
     *
     * @param filter what to let through or leave out
     * @return this
     */
    public AmiClientBuilder filter(AmiFilter filter) {
        filters.add(Objects.requireNonNull(filter, "filter"));
        return this;
    }

    /**
     * Speaks TLS from the first byte, as Asterisk's {@code tlsenable} port (5039) does.
     *
     * @param tls whom to trust
     * @return this
     */
    public AmiClientBuilder tls(AmiTls tls) {
        this.tls = Objects.requireNonNull(tls, "tls");
        return this;
    }

    /**
     * How long connecting may take, TLS and greeting included.
     *
     * @param timeout default {@link #DEFAULT_CONNECT_TIMEOUT}
     * @return this
     */
    public AmiClientBuilder connectTimeout(Duration timeout) {
        connectTimeout = positive("connectTimeout", timeout);
        return this;
    }

    /**
     * How long an answer may take from the moment an action is handed in, if nothing else is said with it.
     *
     * @param timeout default {@link #DEFAULT_ACTION_TIMEOUT}
     * @return this
     */
    public AmiClientBuilder actionTimeout(Duration timeout) {
        actionTimeout = positive("actionTimeout", timeout);
        return this;
    }

    /**
     * How long all resync hooks together may take. After that the connection is given up and tried again.
     *
     * @param timeout default {@link #DEFAULT_RESYNC_TIMEOUT}
     * @return this
     */
    public AmiClientBuilder resyncTimeout(Duration timeout) {
        resyncTimeout = positive("resyncTimeout", timeout);
        return this;
    }

    /**
     * Finds dead connections: Asterisk sends nothing when nothing happens, and a cable that was pulled says nothing either.
     *
     * @param silence after how much of it a Ping is sent; default {@link #DEFAULT_PING_AFTER}
     * @param timeout how long its answer may take; default {@link #DEFAULT_PING_TIMEOUT}
     * @return this
     */
    public AmiClientBuilder ping(Duration silence, Duration timeout) {
        pingAfter = positive("silence", silence);
        pingTimeout = positive("timeout", timeout);
        return this;
    }

    /**
     * How long to wait before the next attempt to connect.
     *
     * @param delay default jittered, doubling from 200 ms up to 30 s
     * @return this
     */
    public AmiClientBuilder reconnectDelay(ReconnectDelay delay) {
        reconnectDelay = Objects.requireNonNull(delay, "delay");
        return this;
    }

    /**
     * Goes on trying if even the first attempt fails, as later ones do. Without this, {@code connect()} fails with the
     * reason of the first attempt. A refused login ends it in either case.
     *
     * @return this
     */
    public AmiClientBuilder keepTrying() {
        keepTrying = true;
        return this;
    }

    /**
     * What happens to actions while there is no connection.
     *
     * @param behaviour default {@link WhenDisconnected#FAIL}
     * @return this
     */
    public AmiClientBuilder whenDisconnected(WhenDisconnected behaviour) {
        whenDisconnected = Objects.requireNonNull(behaviour, "behaviour");
        return this;
    }

    /**
     * How many actions may wait for their answers; one more fails at once.
     *
     * @param count default {@link #DEFAULT_MAX_PENDING_ACTIONS}
     * @return this
     */
    public AmiClientBuilder maxPendingActions(int count) {
        maxPendingActions = positive("maxPendingActions", count);
        return this;
    }

    /**
     * How many items {@code sendList} collects before it fails.
     *
     * @param count default {@link #DEFAULT_MAX_LIST_ITEMS}
     * @return this
     */
    public AmiClientBuilder maxListItems(int count) {
        maxListItems = positive("maxListItems", count);
        return this;
    }

    /**
     * How many events may wait for each subscriber, and what happens to one more.
     *
     * @param capacity default {@link #DEFAULT_QUEUE_CAPACITY}
     * @param policy default {@link OverflowPolicy#DISCONNECT_AND_RESYNC}
     * @return this
     */
    public AmiClientBuilder queue(int capacity, OverflowPolicy policy) {
        queueCapacity = positive("capacity", capacity);
        overflow = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * How many events may wait while resync hooks run; with one more, the connection is given up and tried again.
     *
     * @param capacity default {@link #DEFAULT_RESYNC_CAPACITY}
     * @return this
     */
    public AmiClientBuilder resyncCapacity(int capacity) {
        resyncCapacity = positive("resyncCapacity", capacity);
        return this;
    }

    /**
     * How much of one line or message is taken from the server.
     *
     * @param limits default {@link DecoderLimits#defaults()}
     * @return this
     */
    public AmiClientBuilder decoderLimits(DecoderLimits limits) {
        decoderLimits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * How much of one action the server takes.
     *
     * @param limits default {@link EncoderLimits#defaults()}
     * @return this
     */
    public AmiClientBuilder encoderLimits(EncoderLimits limits) {
        encoderLimits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Which actions may be sent at all.
     *
     * @param policy default {@link CommandPolicy#allowAll()}
     * @return this
     */
    public AmiClientBuilder commandPolicy(CommandPolicy policy) {
        commandPolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Threads for the network, instead of one of the client's own. The one place where a type of Netty can be handed in.
     * The client uses one of its loops and does not shut it down.
     *
     * @param group an NIO group
     * @return this
     */
    public AmiClientBuilder eventLoopGroup(EventLoopGroup group) {
        eventLoopGroup = Objects.requireNonNull(group, "group");
        return this;
    }

    /**
     * Where handlers run. One thread is enough, even if handlers block on answers. If it refuses a task because it is full,
     * the event counts as one too many for the queue, see {@link #queue}.
     *
     * @param executor default daemon threads as needed; not shut down by the client
     * @return this
     */
    public AmiClientBuilder eventExecutor(Executor executor) {
        eventExecutor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Where answers are completed, and where resync hooks and receivers of streamed lists run. It must not be the executor
     * of handlers if those block on answers. Answers that come together are completed by one task, one after another; when
     * code on one of them holds up the others for some milliseconds, each gets a task of its own. If it refuses a task, a
     * thread of the client's own completes the answer; a streamed list fails then.
     *
     * @param executor default daemon threads as needed; not shut down by the client
     * @return this
     */
    public AmiClientBuilder completionExecutor(Executor executor) {
        completionExecutor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * The client, not connected yet.
     *
     * @return a new client
     * @throws IllegalStateException if there are no credentials
     */
    public AmiClient build() {
        if (user.isEmpty()) {
            throw new IllegalStateException(
                    "no credentials: call credentials(user, secret) with a user of manager.conf");
        }
        return new AmiClient(new AmiOptions(this));
    }

    private static Duration positive(String name, Duration value) {
        if (Objects.requireNonNull(value, name).isZero() || value.isNegative()) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value;
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be positive, not " + value);
        }
        return value;
    }
}
