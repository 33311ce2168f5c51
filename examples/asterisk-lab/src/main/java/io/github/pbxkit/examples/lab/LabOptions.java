package io.github.pbxkit.examples.lab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How an instance of Asterisk shall be set up. Immutable; {@link #defaults()} suits most tests. */
public final class LabOptions {
    /** How long an instance may take until ARI and AMI answer: 60 s. It usually takes about one. */
    public static final Duration DEFAULT_START_TIMEOUT = Duration.ofSeconds(60);

    /** How many phones there are by default: 6001 to 6010. */
    public static final int DEFAULT_PHONES = 10;

    /** The most phones an instance can have: 6001 to 6099. */
    public static final int MAX_PHONES = 99;

    private static final int MIN_PORT = 1024;
    private static final int MAX_PORT = 65_000;

    private final int portBase;
    private final String systemName;
    private final boolean tls;
    private final boolean keep;
    private final boolean amiTimestamps;
    private final boolean fixedPasswords;
    private final int phones;
    private final @Nullable SipDriver sipDriver;
    private final List<String> channelVariables;
    private final Duration startTimeout;
    private final Map<String, String> files;
    private final Map<String, String> snippets;

    private LabOptions(Builder builder) {
        this.portBase = builder.portBase;
        this.systemName = builder.systemName;
        this.tls = builder.tls;
        this.keep = builder.keep;
        this.amiTimestamps = builder.amiTimestamps;
        this.fixedPasswords = builder.fixedPasswords;
        this.phones = builder.phones;
        this.sipDriver = builder.sipDriver;
        this.channelVariables = List.copyOf(builder.channelVariables);
        this.startTimeout = builder.startTimeout;
        this.files = Map.copyOf(builder.files);
        this.snippets = Map.copyOf(builder.snippets);
    }

    /** Free ports, random passwords, ten phones, no TLS, the folder removed in the end. */
    public static LabOptions defaults() {
        return builder().build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with these options. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.portBase = portBase;
        builder.systemName = systemName;
        builder.tls = tls;
        builder.keep = keep;
        builder.amiTimestamps = amiTimestamps;
        builder.fixedPasswords = fixedPasswords;
        builder.phones = phones;
        builder.sipDriver = sipDriver;
        builder.channelVariables.addAll(channelVariables);
        builder.startTimeout = startTimeout;
        builder.files.putAll(files);
        builder.snippets.putAll(snippets);
        return builder;
    }

    /** The first port, or 0 for free ones. */
    int portBase() {
        return portBase;
    }

    String systemName() {
        return systemName;
    }

    boolean isTls() {
        return tls;
    }

    boolean isKeep() {
        return keep;
    }

    boolean hasAmiTimestamps() {
        return amiTimestamps;
    }

    boolean hasFixedPasswords() {
        return fixedPasswords;
    }

    int phones() {
        return phones;
    }

    /** The wanted driver; null: {@code chan_sip} where the server has it, else PJSIP. */
    @Nullable
    SipDriver sipDriver() {
        return sipDriver;
    }

    List<String> channelVariables() {
        return channelVariables;
    }

    Duration startTimeout() {
        return startTimeout;
    }

    /** Files that stand instead of the lab's own, by name. */
    Map<String, String> files() {
        return files;
    }

    /** Texts appended to files, by the files' names. */
    Map<String, String> snippets() {
        return snippets;
    }

    /** Collects options; each bad value fails at once. */
    public static final class Builder {
        private int portBase;
        private String systemName = "";
        private boolean tls;
        private boolean keep;
        private boolean amiTimestamps;
        private boolean fixedPasswords;
        private int phones = DEFAULT_PHONES;
        private @Nullable SipDriver sipDriver;
        private final List<String> channelVariables = new ArrayList<>();
        private Duration startTimeout = DEFAULT_START_TIMEOUT;
        private final Map<String, String> files = new LinkedHashMap<>();
        private final Map<String, String> snippets = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Fixed ports instead of free ones: HTTP (ARI) at the base, AMI at +1, SIP at +2, HTTPS at +3, AMI over TLS at
         * +4, RTP from +100 to +299. An instance does not start when one of them is taken.
         */
        public Builder portBase(int portBase) {
            if (portBase < MIN_PORT || portBase > MAX_PORT) {
                throw new IllegalArgumentException(
                        "portBase is " + portBase + ", allowed is " + MIN_PORT + " to " + MAX_PORT);
            }
            this.portBase = portBase;
            return this;
        }

        /** The server's name: stands before every unique id and in AMI events. Default: none. */
        public Builder systemName(String systemName) {
            this.systemName = Objects.requireNonNull(systemName, "systemName");
            return this;
        }

        /** HTTPS and AMI over TLS beside the plain ports, with a certificate of the instance's own. */
        public Builder tls(boolean tls) {
            this.tls = tls;
            return this;
        }

        /** Leaves the instance's folder with its configuration and log where it is after the stop. */
        public Builder keep(boolean keep) {
            this.keep = keep;
            return this;
        }

        /** AMI events carry {@code Timestamp}. */
        public Builder amiTimestamps(boolean amiTimestamps) {
            this.amiTimestamps = amiTimestamps;
            return this;
        }

        /** Passwords that are the user's name followed by {@code -secret}, instead of random ones. For people. */
        public Builder fixedPasswords(boolean fixedPasswords) {
            this.fixedPasswords = fixedPasswords;
            return this;
        }

        /** How many phones there are, from 6001 on; 1 to {@value #MAX_PHONES}. */
        public Builder phones(int phones) {
            if (phones < 1 || phones > MAX_PHONES) {
                throw new IllegalArgumentException("phones is " + phones + ", allowed is 1 to " + MAX_PHONES);
            }
            this.phones = phones;
            return this;
        }

        /** The SIP driver to use. Default: {@code chan_sip} where the server has it, else PJSIP. */
        public Builder sipDriver(SipDriver sipDriver) {
            this.sipDriver = Objects.requireNonNull(sipDriver, "sipDriver");
            return this;
        }

        /** Channel variables and functions that ARI and AMI put into every channel they tell of. */
        public Builder channelVariable(String name) {
            channelVariables.add(Objects.requireNonNull(name, "name"));
            return this;
        }

        /** How long the start may take. Default: {@link #DEFAULT_START_TIMEOUT}. */
        public Builder startTimeout(Duration startTimeout) {
            if (startTimeout.isNegative() || startTimeout.isZero()) {
                throw new IllegalArgumentException("startTimeout is " + startTimeout + ", it must be positive");
            }
            this.startTimeout = startTimeout;
            return this;
        }

        /** A configuration file in these words, instead of the lab's own of that name. */
        public Builder file(String name, String text) {
            files.put(plainName(name), Objects.requireNonNull(text, "text"));
            return this;
        }

        /**
         * Text for the end of a configuration file: further extensions, users, endpoints. A section may be opened
         * again: {@code [default]} in {@code extensions.conf} adds to the lab's own.
         */
        public Builder append(String name, String text) {
            snippets.merge(plainName(name), text, (first, second) -> first + "\n" + second);
            return this;
        }

        /** One more ARI user. */
        public Builder ariUser(String name, String password, boolean readOnly) {
            return append("ari.conf", ConfigText.ariUser(new LabUser(name, password), readOnly));
        }

        /**
         * One more AMI user.
         *
         * @param read  the classes of events he gets, separated by commas; {@code all} for every one
         * @param write the classes of actions he may send, in the same form
         */
        public Builder amiUser(String name, String password, String read, String write) {
            return append("manager.conf", ConfigText.amiUser(new LabUser(name, password), read, write));
        }

        public LabOptions build() {
            return new LabOptions(this);
        }

        private static String plainName(String name) {
            if (!name.matches("[A-Za-z0-9_.-]+\\.conf")) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no name of a configuration file, such as ari.conf");
            }
            return name;
        }
    }
}
