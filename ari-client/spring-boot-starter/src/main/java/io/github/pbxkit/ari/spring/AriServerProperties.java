package io.github.pbxkit.ari.spring;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.NestedConfigurationProperty;

/** Settings of one server. Null stands for what was not set. Not thread-safe; read once, at the start. */
public class AriServerProperties {
    /**
     * Address of the server, http://host:port or https://host:port, with the prefix of http.conf if it has one.
     */
    private @Nullable URI url;

    /**
     * User of ari.conf.
     */
    private @Nullable String username;

    /**
     * Password of that user.
     */
    private @Nullable String password;

    /**
     * Stasis applications whose events are wanted, as in Stasis(name) of the dialplan.
     */
    private List<String> applications = new ArrayList<>();

    /**
     * Whether events of everything on the server are wanted, not only of what is in the applications.
     */
    private boolean subscribeAll;

    /**
     * Whether requests go over the event socket, where the server can do that (20.14, 21.9, 22.4 and newer).
     */
    private boolean requestsOverSocket;

    /**
     * What the start of the application has to do with the connection.
     */
    private AriStartup startup = AriStartup.BACKGROUND;

    @NestedConfigurationProperty
    private final Ssl ssl = new Ssl();

    @NestedConfigurationProperty
    private final Timeouts timeouts = new Timeouts();

    @NestedConfigurationProperty
    private final Reconnect reconnect = new Reconnect();

    @NestedConfigurationProperty
    private final Limits limits = new Limits();

    /** {@return address of the server} */
    public @Nullable URI getUrl() {
        return url;
    }

    /** @param url address of the server */
    public void setUrl(@Nullable URI url) {
        this.url = url;
    }

    /** {@return user of ari.conf} */
    public @Nullable String getUsername() {
        return username;
    }

    /** @param username user of ari.conf */
    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    /** {@return password of that user} */
    public @Nullable String getPassword() {
        return password;
    }

    /** @param password password of that user */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** {@return Stasis applications, maybe none yet} */
    public List<String> getApplications() {
        return applications;
    }

    /** @param applications Stasis applications */
    public void setApplications(List<String> applications) {
        this.applications = applications;
    }

    /** {@return whether events of everything on the server are wanted} */
    public boolean isSubscribeAll() {
        return subscribeAll;
    }

    /** @param subscribeAll whether events of everything on the server are wanted */
    public void setSubscribeAll(boolean subscribeAll) {
        this.subscribeAll = subscribeAll;
    }

    /** {@return whether requests go over the event socket} */
    public boolean isRequestsOverSocket() {
        return requestsOverSocket;
    }

    /** @param requestsOverSocket whether requests go over the event socket */
    public void setRequestsOverSocket(boolean requestsOverSocket) {
        this.requestsOverSocket = requestsOverSocket;
    }

    /** {@return what the start of the application has to do with the connection} */
    public AriStartup getStartup() {
        return startup;
    }

    /** @param startup what the start of the application has to do with the connection */
    public void setStartup(AriStartup startup) {
        this.startup = startup;
    }

    /** {@return whom to trust} */
    public Ssl getSsl() {
        return ssl;
    }

    /** {@return how long to wait for what} */
    public Timeouts getTimeouts() {
        return timeouts;
    }

    /** {@return how a lost connection is made again} */
    public Reconnect getReconnect() {
        return reconnect;
    }

    /** {@return bounds for what comes in} */
    public Limits getLimits() {
        return limits;
    }

    /** {@return address, user and applications; never the password} */
    @Override
    public String toString() {
        return url + " as " + username + " for " + applications;
    }

    /** Whom to trust with https. */
    public static class Ssl {
        /**
         * Name of the SSL bundle (spring.ssl.bundle) to use with an https address; without one, what this Java trusts.
         */
        private @Nullable String bundle;

        /** {@return name of an SSL bundle} */
        public @Nullable String getBundle() {
            return bundle;
        }

        /** @param bundle name of an SSL bundle */
        public void setBundle(@Nullable String bundle) {
            this.bundle = bundle;
        }
    }

    /** How long to wait for what. */
    public static class Timeouts {
        /**
         * How long a TCP and TLS connection may take.
         */
        private Duration connect = Duration.ofSeconds(4);

        /**
         * How long the event socket may take, from the beginning to the server's consent.
         */
        private Duration open = Duration.ofSeconds(8);

        /**
         * How long the answer to a request may take, unless the request says otherwise.
         */
        private Duration request = Duration.ofSeconds(15);

        /**
         * Time between two pings on the event socket, which counts as dead when one stays unanswered until the next.
         */
        private Duration ping = Duration.ofSeconds(10);

        /**
         * How long closing waits for handlers that run.
         */
        private Duration close = Duration.ofSeconds(2);

        /** {@return for a TCP and TLS connection} */
        public Duration getConnect() {
            return connect;
        }

        /** @param connect for a TCP and TLS connection */
        public void setConnect(Duration connect) {
            this.connect = connect;
        }

        /** {@return for the event socket} */
        public Duration getOpen() {
            return open;
        }

        /** @param open for the event socket */
        public void setOpen(Duration open) {
            this.open = open;
        }

        /** {@return for the answer to a request} */
        public Duration getRequest() {
            return request;
        }

        /** @param request for the answer to a request */
        public void setRequest(Duration request) {
            this.request = request;
        }

        /** {@return between two pings} */
        public Duration getPing() {
            return ping;
        }

        /** @param ping between two pings */
        public void setPing(Duration ping) {
            this.ping = ping;
        }

        /** {@return for handlers that run when the client closes} */
        public Duration getClose() {
            return close;
        }

        /** @param close for handlers that run when the client closes */
        public void setClose(Duration close) {
            this.close = close;
        }
    }

    /** How a lost connection is made again: each time after a random part of a delay that doubles. */
    public static class Reconnect {
        /**
         * Longest delay of the first attempt.
         */
        private Duration firstDelay = Duration.ofMillis(100);

        /**
         * What the delay grows to.
         */
        private Duration maxDelay = Duration.ofSeconds(30);

        /**
         * How long a connection must hold before the delay begins from the start again.
         */
        private Duration stableAfter = Duration.ofSeconds(30);

        /**
         * When to ask again a server that refused the user or has no ARI; 0 for never.
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

        /** {@return how long a connection must hold to count as good} */
        public Duration getStableAfter() {
            return stableAfter;
        }

        /** @param stableAfter how long a connection must hold to count as good */
        public void setStableAfter(Duration stableAfter) {
            this.stableAfter = stableAfter;
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

    /** Bounds for what comes in. */
    public static class Limits {
        /**
         * How many events may wait for handlers; with one more the connection is given up and made anew.
         */
        private int maxQueuedEvents = 50_000;

        /**
         * Most characters of one event or answer.
         */
        private int maxMessageLength = 16_777_216;

        /** {@return how many events may wait for handlers} */
        public int getMaxQueuedEvents() {
            return maxQueuedEvents;
        }

        /** @param maxQueuedEvents how many events may wait for handlers */
        public void setMaxQueuedEvents(int maxQueuedEvents) {
            this.maxQueuedEvents = maxQueuedEvents;
        }

        /** {@return most characters of one event or answer} */
        public int getMaxMessageLength() {
            return maxMessageLength;
        }

        /** @param maxMessageLength most characters of one event or answer */
        public void setMaxMessageLength(int maxMessageLength) {
            this.maxMessageLength = maxMessageLength;
        }
    }
}
