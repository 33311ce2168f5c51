package io.github.pbxkit.ari.testkit;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * An Asterisk that is not there: its REST interface and event socket on loopback, with calls, bridges and playbacks that
 * behave and tell of themselves as Asterisk's do. The test is the telephones.
 *
 * <pre>{@code
 * try (AriTestServer server = AriTestServer.start()) {
 *     // … connect the program under test to server.uri() as server.user(), server.password()
 *     server.awaitApplication("conference", Duration.ofSeconds(5));
 *     TestCaller anna = server.caller().name("Анна").number("6001").args("room1").enter("conference");
 *     anna.awaitBridge("room-room1", Duration.ofSeconds(5));
 *     anna.press("5").hangup();
 * }
 * }</pre>
 *
 * <p>Thread-safe. All threads are daemons. Several servers run side by side.
 */
public final class AriTestServer implements AutoCloseable {
    /** The default user of {@link #user()}. */
    public static final String DEFAULT_USER = "asterisk";
    /** The default password of {@link #password()}. */
    public static final String DEFAULT_PASSWORD = "secret";
    /** The default user of {@link #readOnlyUser()}. */
    public static final String DEFAULT_READ_ONLY_USER = "watcher";

    private final AriUser user;
    private final AriUser readOnlyUser;
    private final Pbx pbx;
    private final Calls calls;
    private final Media media;
    private final Talking talking;
    private final AriFaults faults;
    private final RequestLog requests = new RequestLog();
    private final ServerParts parts;
    private final HttpListener http;
    private final List<Dialler> diallers = new CopyOnWriteArrayList<>();

    private int callers;

    private AriTestServer(Builder options) {
        user = new AriUser(options.user, options.password, false);
        readOnlyUser = new AriUser(options.readOnlyUser, options.readOnlyPassword, true);
        pbx = new Pbx(options.clock, options.profile, List.copyOf(options.shownVariables));
        media = new Media(pbx, options.playbackLength);
        Bridging bridging = new Bridging(pbx);
        calls = new Calls(pbx, bridging, media);
        talking = new Talking(pbx);
        Applications applications = new Applications(pbx);
        faults = new AriFaults(this, pbx, applications);
        RestInterface rest = new RestInterface(pbx, calls, bridging, media, talking, applications);
        Map<String, AriUser> users = new LinkedHashMap<>();
        users.put(readOnlyUser.name(), readOnlyUser);
        users.put(user.name(), user);
        parts = new ServerParts(pbx, rest, applications, faults, requests, users, options.prefix);
        for (int number = 6001; number <= 6010; number++) {
            endpoint("PJSIP/" + number);
        }
        http = new HttpListener(options.port, parts);
        rest.describeAt(uri() + "/ari");
    }

    /**
     * Starts a server on a free port with the default users.
     *
     * @return the running server
     */
    public static AriTestServer start() {
        return builder().start();
    }

    /**
     * For a server that is to be different.
     *
     * @return options with the defaults
     */
    public static Builder builder() {
        return new Builder();
    }

    void crash() {
        pbx.run(pbx::forgetEverything);
        diallers.forEach(dialler -> dialler.reachable(false));
        diallers.forEach(Dialler::cut);
        http.pause();
        http.reset();
    }

    void comeBack() {
        http.resume();
        diallers.forEach(dialler -> dialler.reachable(true));
    }

    void resetConnections() {
        http.reset();
    }

    /**
     * Where the server is: {@code http://127.0.0.1:PORT}, with the prefix if it has one and without {@code /ari}.
     *
     * @return the base address, as a client's builder wants it
     */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + http.port() + parts.prefix());
    }

    /**
     * The port the server listens on.
     *
     * @return the TCP port on loopback
     */
    public int port() {
        return http.port();
    }

    /**
     * The user who may do everything.
     *
     * @return the name
     */
    public String user() {
        return user.name();
    }

    /**
     * The password of {@link #user()}.
     *
     * @return the password
     */
    public String password() {
        return user.password();
    }

    /**
     * The user who may only look; anything but GET is answered with 403.
     *
     * @return the name
     */
    public String readOnlyUser() {
        return readOnlyUser.name();
    }

    /**
     * The password of {@link #readOnlyUser()}.
     *
     * @return the password
     */
    public String readOnlyPassword() {
        return readOnlyUser.password();
    }

    /**
     * The Asterisk whose manners this server shows.
     *
     * @return the profile it was started with
     */
    public AsteriskProfile profile() {
        return pbx.profile;
    }

    /**
     * A call comes in, is answered by the dialplan, and enters the application without arguments.
     *
     * @param application the name of the Stasis application; when no client has it, the call fails at once
     * @return the caller
     */
    public TestCaller incoming(String application) {
        return caller().enter(application);
    }

    /**
     * For a call with a name, a number, arguments.
     *
     * @return the call to be; ends with {@link CallerBuilder#enter(String)}
     */
    public CallerBuilder caller() {
        int number = pbx.call(() -> ++callers);
        return new CallerBuilder(this, "Caller " + number, String.valueOf(7000 + number));
    }

    TestCaller enter(CallerBuilder caller, String application) {
        return pbx.call(() -> {
            pbx.endpoints.computeIfAbsent(caller.endpoint(), address -> new TestEndpoint(pbx, this, address));
            return party(calls.incoming(caller, application));
        });
    }

    TestCaller party(PbxChannel channel) {
        return new TestCaller(pbx, calls, talking, channel);
    }

    /**
     * The party at the far end of a channel, whoever made it.
     *
     * @param channelId the channel
     * @return that party
     * @throws AriTestException when there is no such channel (any more)
     */
    public TestCaller call(String channelId) {
        return pbx.call(() -> {
            PbxChannel channel = pbx.channels.get(channelId);
            if (channel == null) {
                throw new AriTestException("no channel " + channelId + "; " + pbx.describe());
            }
            return party(channel);
        });
    }

    /**
     * A phone that can be called; {@code PJSIP/6001} to {@code PJSIP/6010} are there from the start.
     *
     * @param address technology and resource, such as {@code PJSIP/6001}; made when it is not there yet
     * @return the phone
     */
    public TestEndpoint endpoint(String address) {
        return pbx.call(() -> pbx.endpoints.computeIfAbsent(address, key -> new TestEndpoint(pbx, this, key)));
    }

    /**
     * How long a sound lasts from now on; others last as long as {@link Builder#playbackLength} says.
     *
     * @param medium such as {@code sound:tt-weasels}
     * @param length how long it plays, by the server's clock
     */
    public void sound(String medium, Duration length) {
        media.setLength(Objects.requireNonNull(medium, "medium"), Objects.requireNonNull(length, "length"));
    }

    /**
     * A sound that is not there: playing it ends at once in state {@code failed}, as it does on Asterisk.
     *
     * @param medium such as {@code sound:no-such-file}
     */
    public void missingSound(String medium) {
        media.setMissing(Objects.requireNonNull(medium, "medium"));
    }

    /**
     * Waits until a client has the application, so that a call can come in.
     *
     * @param application its name
     * @param limit how long to wait in real time
     * @throws AriTestException when none has by then
     */
    public void awaitApplication(String application, Duration limit) {
        boolean there = pbx.await(
                () -> {
                    PbxApplication found = pbx.applications.get(application);
                    return found != null && found.isActive();
                },
                limit);
        if (!there) {
            throw new AriTestException("no client took application " + application + " within " + limit + "; "
                    + pbx.call(pbx::describe) + "; requests " + requests());
        }
    }

    /**
     * Whether a client has the application now.
     *
     * @param application its name
     * @return true while somebody listens
     */
    public boolean hasApplication(String application) {
        return pbx.call(() -> {
            PbxApplication found = pbx.applications.get(application);
            return found != null && found.isActive();
        });
    }

    /**
     * The channels there are.
     *
     * @return their ids, oldest first
     */
    public List<String> channelIds() {
        return pbx.call(() -> List.copyOf(pbx.channels.keySet()));
    }

    /**
     * The bridges there are.
     *
     * @return their ids, sorted
     */
    public List<String> bridgeIds() {
        return pbx.call(() -> List.copyOf(pbx.bridges.keySet()));
    }

    /**
     * Who is in a bridge.
     *
     * @param bridgeId the bridge
     * @return the ids of its channels in no meaningful order; empty when there is no such bridge
     */
    public List<String> bridgeMembers(String bridgeId) {
        return pbx.call(() -> {
            PbxBridge bridge = pbx.bridges.get(bridgeId);
            return bridge == null ? List.of() : List.copyOf(bridge.members.keySet());
        });
    }

    /**
     * The server opens a socket to an application and keeps it, as Asterisk 22.5 and newer can. Made again whenever it breaks;
     * what is said meanwhile is kept.
     *
     * @param uri {@code ws://HOST:PORT/…}
     * @param name user name to show there
     * @param password its password
     * @param applications the applications that are told over it
     * @return the connection; ends with the server
     */
    public OutgoingSockets dialPersistent(URI uri, String name, String password, String... applications) {
        Dialler dialler = dialler(uri, name, password);
        new PersistentSocket(pbx, parts.applications(), dialler, List.of(applications)).begin();
        return new OutgoingSockets(dialler, List.of(applications), false);
    }

    /**
     * From now on the server opens a socket for each call that enters the application.
     *
     * @param uri {@code ws://HOST:PORT/…}
     * @param name user name to show there
     * @param password its password
     * @param application the application
     * @return the connections; end with the server
     */
    public OutgoingSockets dialPerCall(URI uri, String name, String password, String application) {
        Dialler dialler = dialler(uri, name, password);
        pbx.run(() -> pbx.perCall.put(application, dialler));
        return new OutgoingSockets(dialler, List.of(application), true);
    }

    private Dialler dialler(URI uri, String name, String password) {
        if (!pbx.is22()) {
            throw new AriTestException(this + " opens no sockets; Asterisk does so since 20.15, 21.10 and 22.5");
        }
        Dialler dialler = new Dialler(parts, http.loops(), OutgoingSockets.requireAddress(uri), name, password, user);
        diallers.add(dialler);
        return dialler;
    }

    /**
     * What can go wrong.
     *
     * @return the switches of this server
     */
    public AriFaults faults() {
        return faults;
    }

    /**
     * What clients have asked, oldest first: the last 10 000 requests.
     *
     * @return a copy
     */
    public List<RecordedRequest> requests() {
        return requests.all();
    }

    /** Forgets the requests so far. */
    public void clearRequests() {
        requests.clear();
    }

    /**
     * The first request that fits, among those that were and those that come.
     *
     * @param wanted what it must be
     * @param limit how long to wait in real time
     * @return the request
     * @throws AriTestException when none has come by then
     */
    public RecordedRequest awaitRequest(Predicate<RecordedRequest> wanted, Duration limit) {
        return requests.await(wanted, limit);
    }

    /** Cuts all connections and frees the port. Safe to call twice. */
    @Override
    public void close() {
        http.stop();
        diallers.forEach(Dialler::stop);
        http.closeConnections();
        pbx.run(pbx::forgetEverything);
        http.shutDown();
    }

    @Override
    public String toString() {
        return "AriTestServer " + uri() + " as Asterisk " + pbx.profile.version();
    }

    /** Options of a server. Not thread-safe. */
    public static final class Builder {
        /** Default of {@link #playbackLength}: half a second. */
        public static final Duration DEFAULT_PLAYBACK_LENGTH = Duration.ofMillis(500);

        private int port;
        private String user = DEFAULT_USER;
        private String password = DEFAULT_PASSWORD;
        private String readOnlyUser = DEFAULT_READ_ONLY_USER;
        private String readOnlyPassword = DEFAULT_PASSWORD;
        private String prefix = "";
        private AsteriskProfile profile = AsteriskProfile.V22;
        private PbxClock clock = PbxClock.system();
        private Duration playbackLength = DEFAULT_PLAYBACK_LENGTH;
        private List<String> shownVariables = List.of();

        private Builder() {}

        /**
         * The port to listen on; 0, the default, takes a free one.
         *
         * @param port 0 to 65535
         * @return this
         */
        public Builder port(int port) {
            if (port < 0 || port > 65535) {
                throw new IllegalArgumentException("port must be 0 to 65535, but is " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * The user who may do everything; {@value AriTestServer#DEFAULT_USER} by default.
         *
         * @param user without a colon
         * @param password any text
         * @return this
         */
        public Builder credentials(String user, String password) {
            this.user = requireUser(user);
            this.password = Objects.requireNonNull(password, "password");
            return this;
        }

        /**
         * The user who may only look; {@value AriTestServer#DEFAULT_READ_ONLY_USER} by default.
         *
         * @param user without a colon
         * @param password any text
         * @return this
         */
        public Builder readOnlyUser(String user, String password) {
            this.readOnlyUser = requireUser(user);
            this.readOnlyPassword = Objects.requireNonNull(password, "password");
            return this;
        }

        private static String requireUser(String user) {
            if (user.isEmpty() || user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("user must not be empty or hold a colon, but is '" + user + "'");
            }
            return user;
        }

        /**
         * The prefix of http.conf, before {@code /ari}; none by default.
         *
         * @param prefix such as {@code /asterisk}; empty for none
         * @return this
         */
        public Builder prefix(String prefix) {
            if (!prefix.isEmpty() && (!prefix.startsWith("/") || prefix.endsWith("/"))) {
                throw new IllegalArgumentException(
                        "prefix must begin with a slash and not end with one, but is " + prefix);
            }
            this.prefix = prefix;
            return this;
        }

        /**
         * The Asterisk to be like; {@link AsteriskProfile#V22} by default.
         *
         * @param profile the version
         * @return this
         */
        public Builder profile(AsteriskProfile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /**
         * The time to live by; {@link PbxClock#system()} by default.
         *
         * @param clock such as a {@link ManualClock}
         * @return this
         */
        public Builder clock(PbxClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * How long a sound lasts unless {@link AriTestServer#sound} says otherwise; 500 ms by default. Tones have no end
         * of their own.
         *
         * @param length by the server's clock
         * @return this
         */
        public Builder playbackLength(Duration length) {
            if (length.isNegative()) {
                throw new IllegalArgumentException("length is negative: " + length);
            }
            this.playbackLength = length;
            return this;
        }

        /**
         * The channel variables that every channel shows ({@code channelvars} of ari.conf); none by default.
         *
         * @param names without {@code ${}}
         * @return this
         */
        public Builder channelVariables(String... names) {
            this.shownVariables = List.of(names);
            return this;
        }

        /**
         * Starts the server.
         *
         * @return the running server
         * @throws AriTestException when the port is taken
         */
        public AriTestServer start() {
            return new AriTestServer(this);
        }
    }
}
