package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.ari.model.SystemInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client, what is known of its connection, and who connects it again after a refusal: Asterisk refuses a user until
 * somebody has mended ari.conf, and has no ARI while it starts. Thread-safe.
 */
final class KeptClient {
    private static final Logger LOG = LoggerFactory.getLogger(KeptClient.class);

    private final String server;
    private final AriClient client;
    private final AriStartup startup;
    private final Duration afterRefusal;
    private volatile @Nullable ConnectionChange last;
    private volatile @Nullable Instant since;
    private volatile @Nullable String version;
    private volatile boolean wasLive;
    private int refusals;

    KeptClient(String server, AriClient client, AriServerProperties settings) {
        this.server = server;
        this.client = client;
        this.startup = settings.getStartup();
        this.afterRefusal = settings.getReconnect().getAfterRefusal();
        client.onState(this::onState);
    }

    String server() {
        return server;
    }

    AriStartup startup() {
        return startup;
    }

    ConnectionState state() {
        return client.state();
    }

    /** Why it is so, where there is something to say. */
    Optional<String> reason() {
        return Optional.ofNullable(last).map(ConnectionChange::reason);
    }

    /** Failed attempts in a row. */
    int attempts() {
        ConnectionChange change = last;
        return change == null ? 0 : change.attempt();
    }

    /** When the state became what it is. */
    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    /** Asterisk's version, known soon after the first connection. */
    Optional<String> version() {
        return Optional.ofNullable(version);
    }

    CompletableFuture<Void> connect() {
        return client.connect();
    }

    void close() {
        client.close();
    }

    /** One at a time and in order, on the client's completion executor. */
    private void onState(ConnectionChange change) {
        if (last == null || change.state() != change.previous()) {
            since = change.at();
        }
        last = change;
        if (change.state() == ConnectionState.LIVE) {
            wasLive = true;
            refusals = 0;
            askVersion();
        } else if (change.state() == ConnectionState.CLOSED && change.failure() != null) {
            onRefused(change);
        }
    }

    private void onRefused(ConnectionChange change) {
        boolean isOurs = startup == AriStartup.BACKGROUND || wasLive;
        if (!isOurs) {
            return; // Whoever called connect() was told.
        }
        refusals++;
        if (Integer.bitCount(refusals) == 1) { // the 1st, 2nd, 4th, 8th... in a row
            LOG.error("ARI server \"{}\" is not connected, {}: {}", server, next(), change.reason());
        }
        if (!afterRefusal.isZero()) {
            var unused = client.after(afterRefusal).thenCompose(now -> client.connect());
        }
    }

    private String next() {
        return afterRefusal.isZero()
                ? "and will not be tried again"
                : "next attempt in " + afterRefusal.toSeconds() + " s";
    }

    private void askVersion() {
        var unused = client.asterisk().getInfo().only("system").send().whenComplete((info, failure) -> {
            if (failure == null) {
                version = versionIn(info);
            } else {
                LOG.debug("ARI server \"{}\" did not tell its version: {}", server, failure.getMessage());
            }
        });
    }

    private static @Nullable String versionIn(AsteriskInfo info) {
        SystemInfo system = info.system();
        return system == null ? null : system.version();
    }
}
