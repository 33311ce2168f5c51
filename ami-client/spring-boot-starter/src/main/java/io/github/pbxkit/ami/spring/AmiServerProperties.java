package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.OverflowPolicy;
import io.github.pbxkit.ami.WhenDisconnected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** Settings of one server. Null stands for what was not set. Not thread-safe; read once, at the start. */
public class AmiServerProperties {
    /**
     * Name or address of the server.
     */
    private @Nullable String host;

    /**
     * Port of the manager interface; by default 5038, and 5039 with TLS.
     */
    private @Nullable Integer port;

    /**
     * User of manager.conf.
     */
    private @Nullable String username;

    /**
     * Secret of that user.
     */
    private @Nullable String password;

    /**
     * Whether the secret is sent as it is instead of the MD5 challenge; only over TLS or on the server itself.
     */
    private boolean plainTextLogin;

    /**
     * Which events the server sends: on, off, or classes with commas, as system,call,agent.
     */
    private String events = "on";

    /**
     * Filters of events in the server, regular expressions; with ! before one, what matches is left out.
     */
    private List<String> filters = new ArrayList<>();

    /**
     * What the start of the application has to do with the connection.
     */
    private AmiStartup startup = AmiStartup.BACKGROUND;

    /**
     * What happens to actions while there is no connection.
     */
    private WhenDisconnected whenDisconnected = WhenDisconnected.FAIL;

    @NestedConfigurationProperty
    private final Ssl ssl = new Ssl();

    @NestedConfigurationProperty
    private final Timeouts timeouts = new Timeouts();

    @NestedConfigurationProperty
    private final Reconnect reconnect = new Reconnect();

    @NestedConfigurationProperty
    private final Limits limits = new Limits();

    /** {@return name or address of the server} */
    public @Nullable String getHost() {
        return host;
    }

    /** @param host name or address of the server */
    public void setHost(@Nullable String host) {
        this.host = host;
    }

    /** {@return port, null for the usual one} */
    public @Nullable Integer getPort() {
        return port;
    }

    /** @param port port, null for the usual one */
    public void setPort(@Nullable Integer port) {
        this.port = port;
    }

    /** {@return user of manager.conf} */
    public @Nullable String getUsername() {
        return username;
    }

    /** @param username user of manager.conf */
    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    /** {@return secret of that user} */
    public @Nullable String getPassword() {
        return password;
    }

    /** @param password secret of that user */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** {@return whether the secret is sent as it is} */
    public boolean isPlainTextLogin() {
        return plainTextLogin;
    }

    /** @param plainTextLogin whether the secret is sent as it is */
    public void setPlainTextLogin(boolean plainTextLogin) {
        this.plainTextLogin = plainTextLogin;
    }

    /** {@return which events the server sends} */
    public String getEvents() {
        return events;
    }

    /** @param events which events the server sends */
    public void setEvents(String events) {
        this.events = events;
    }

    /** {@return filters of events in the server} */
    public List<String> getFilters() {
        return filters;
    }

    /** @param filters filters of events in the server */
    public void setFilters(List<String> filters) {
        this.filters = filters;
    }

    /** {@return what the start of the application has to do with the connection} */
    public AmiStartup getStartup() {
        return startup;
    }

    /** @param startup what the start of the application has to do with the connection */
    public void setStartup(AmiStartup startup) {
        this.startup = startup;
    }

    /** {@return what happens to actions while there is no connection} */
    public WhenDisconnected getWhenDisconnected() {
        return whenDisconnected;
    }

    /** @param whenDisconnected what happens to actions while there is no connection */
    public void setWhenDisconnected(WhenDisconnected whenDisconnected) {
        this.whenDisconnected = whenDisconnected;
    }

    /** {@return whether to speak TLS, and whom to trust} */
    public Ssl getSsl() {
        return ssl;
    }

    /** {@return how long to wait for what} */
    public Timeouts getTimeouts() {
        return timeouts;
    }

    /** {@return how a lost connection is made again: each time after a random part of a delay that doubles} */
    public Reconnect getReconnect() {
        return reconnect;
    }

    /** {@return bounds} */
    public Limits getLimits() {
        return limits;
    }

    /** {@return address and user; never the secret} */
    @Override
    public String toString() {
        return host + (port == null ? "" : ":" + port) + " as " + username;
    }

    /** Whether to speak TLS, and whom to trust. */
    public static class Ssl {
        /**
         * Whether to speak TLS from the first byte, as the port of tlsenable does; also switched on by a bundle or a fingerprint.
         */
        private boolean enabled;

        /**
         * Name of the SSL bundle (spring.ssl.bundle) to use; without one, what this Java trusts.
         */
        private @Nullable String bundle;

        /**
         * SHA-256 fingerprint in hex of the one certificate to trust, whoever signed it; not together with a bundle.
         */
        private @Nullable String fingerprint;

        /** {@return whether to speak TLS} */
        public boolean isEnabled() {
            return enabled;
        }

        /** @param enabled whether to speak TLS */
        public void setEnabled(boolean enabled) {
            this.enabled = enabled;
        }

        /** {@return name of an SSL bundle} */
        public @Nullable String getBundle() {
            return bundle;
        }

        /** @param bundle name of an SSL bundle */
        public void setBundle(@Nullable String bundle) {
            this.bundle = bundle;
        }

        /** {@return fingerprint of the one certificate to trust} */
        public @Nullable String getFingerprint() {
            return fingerprint;
        }

        /** @param fingerprint fingerprint of the one certificate to trust */
        public void setFingerprint(@Nullable String fingerprint) {
            this.fingerprint = fingerprint;
        }
    }

    /** How long to wait for what. */
    public static class Timeouts {
        /**
         * How long connecting may take, TLS and greeting included.
         */
        private Duration connect = Duration.ofSeconds(10);

        /**
         * How long the answer to an action may take, unless it is sent with another time.
         */
        private Duration action = Duration.ofSeconds(30);

        /**
         * How long all resync hooks together may take after a login.
         */
        private Duration resync = Duration.ofSeconds(60);

        /**
         * How long a connection may be silent before it is asked for a sign of life.
         */
        private Duration pingAfter = Duration.ofSeconds(20);

        /**
         * How long that sign may take.
         */
        private Duration ping = Duration.ofSeconds(10);

        /** {@return for connecting} */
        public Duration getConnect() {
            return connect;
        }

        /** @param connect for connecting */
        public void setConnect(Duration connect) {
            this.connect = connect;
        }

        /** {@return for the answer to an action} */
        public Duration getAction() {
            return action;
        }

        /** @param action for the answer to an action */
        public void setAction(Duration action) {
            this.action = action;
        }

        /** {@return for all resync hooks together} */
        public Duration getResync() {
            return resync;
        }

        /** @param resync for all resync hooks together */
        public void setResync(Duration resync) {
            this.resync = resync;
        }

        /** {@return of silence before a Ping} */
        public Duration getPingAfter() {
            return pingAfter;
        }

        /** @param pingAfter of silence before a Ping */
        public void setPingAfter(Duration pingAfter) {
            this.pingAfter = pingAfter;
        }

        /** {@return for the answer to a Ping} */
        public Duration getPing() {
            return ping;
        }

        /** @param ping for the answer to a Ping */
        public void setPing(Duration ping) {
            this.ping = ping;
        }
    }

    /** How a lost connection is made again: each time after a random part of a delay that doubles. */
    public static class Reconnect {
        /**
         * Longest delay of the first attempt.
         */
        private Duration firstDelay = Duration.ofMillis(200);

        /**
         * What the delay grows to.
         */
        private Duration maxDelay = Duration.ofSeconds(30);

        /**
         * When to ask again a server that refused the user; 0 for never.
         */
        private Duration afterRefusal = Duration.ofSeconds(60);

        /** {@return longest delay of the first attempt} */
        public Duration getFirstDelay() {
            return firstDelay;
        }

        /** @param firstDelay longest delay of the first attempt */
        public void setFirstDelay(Duration firstDelay) {
            this.firstDelay = firstDelay;
        }

        /** {@return what the delay grows to} */
        public Duration getMaxDelay() {
            return maxDelay;
        }

        /** @param maxDelay what the delay grows to */
        public void setMaxDelay(Duration maxDelay) {
            this.maxDelay = maxDelay;
        }

        /** {@return when to ask again a server that refused; zero for never} */
        public Duration getAfterRefusal() {
            return afterRefusal;
        }

        /** @param afterRefusal when to ask again a server that refused; zero for never */
        public void setAfterRefusal(Duration afterRefusal) {
            this.afterRefusal = afterRefusal;
        }
    }

    /** Bounds. */
    public static class Limits {
        /**
         * How many events may wait for one subscriber.
         */
        private int queueCapacity = 10_000;

        /**
         * What happens to one more.
         */
        private OverflowPolicy overflow = OverflowPolicy.DISCONNECT_AND_RESYNC;

        /**
         * How many actions may wait for their answers; one more fails at once.
         */
        private int maxPendingActions = 262_144;

        /** {@return how many events may wait for one subscriber} */
        public int getQueueCapacity() {
            return queueCapacity;
        }

        /** @param queueCapacity how many events may wait for one subscriber */
        public void setQueueCapacity(int queueCapacity) {
            this.queueCapacity = queueCapacity;
        }

        /** {@return what happens to one more event} */
        public OverflowPolicy getOverflow() {
            return overflow;
        }

        /** @param overflow what happens to one more event */
        public void setOverflow(OverflowPolicy overflow) {
            this.overflow = overflow;
        }

        /** {@return how many actions may wait for their answers} */
        public int getMaxPendingActions() {
            return maxPendingActions;
        }

        /** @param maxPendingActions how many actions may wait for their answers */
        public void setMaxPendingActions(int maxPendingActions) {
            this.maxPendingActions = maxPendingActions;
        }
    }
}
