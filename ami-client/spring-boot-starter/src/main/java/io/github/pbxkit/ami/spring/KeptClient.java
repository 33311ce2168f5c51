package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiLoginException;
import io.github.pbxkit.ami.ConnectionChange;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.action.CoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client, what is known of its connection, and who connects it again after a refusal: Asterisk refuses a user until
 * somebody has mended manager.conf. Thread-safe.
 */
final class KeptClient {
    private static final Logger LOG = LoggerFactory.getLogger(KeptClient.class);

    private final String server;
    private final AmiClient client;
    private final AmiStartup startup;
    private final Duration afterRefusal;
    private volatile @Nullable ConnectionChange last;
    private volatile @Nullable Instant since;
    private volatile @Nullable String version;
    private volatile boolean wasLive;
    private volatile boolean isClosed;
    private int refusals;

    KeptClient(String server, AmiClient client, AmiServerProperties settings) {
        this.server = server;
        this.client = client;
        this.startup = settings.getStartup();
        this.afterRefusal = settings.getReconnect().getAfterRefusal();
        var unused = client.onState(this::onState);
    }

    String server() {
        return server;
    }

    AmiStartup startup() {
        return startup;
    }

    ConnectionState state() {
        return client.state();
    }

    /** Why it is so, where there is something to say. */
    Optional<String> reason() {
        return Optional.ofNullable(last).map(ConnectionChange::reason).map(Throwable::getMessage);
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

    /** Asterisk's version, known soon after the first connection if the user may ask. */
    Optional<String> version() {
        return Optional.ofNullable(version);
    }

    CompletableFuture<Void> connect() {
        return client.connect();
    }

    void close() {
        isClosed = true;
        client.close();
    }

    /** One at a time and in order, on the client's event executor. */
    private void onState(ConnectionChange change) {
        if (last == null || change.state() != change.previous()) {
            since = Instant.now();
        }
        last = change;
        if (change.state() == ConnectionState.LIVE) {
            wasLive = true;
            refusals = 0;
            askVersion();
        } else if (change.state() == ConnectionState.CLOSED && change.reason() instanceof AmiLoginException refused) {
            onRefused(refused);
        }
    }

    private void onRefused(AmiLoginException refused) {
        boolean isOurs = startup == AmiStartup.BACKGROUND || wasLive;
        if (!isOurs || isClosed) {
            return; // Whoever called connect() was told.
        }
        refusals++;
        if (Integer.bitCount(refusals) == 1) { // the 1st, 2nd, 4th, 8th... in a row
            LOG.error("AMI server \"{}\" is not connected, {}: {}", server, next(), refused.getMessage());
        }
        if (!afterRefusal.isZero()) {
            CompletableFuture.delayedExecutor(afterRefusal.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::connectAgain);
        }
    }

    private void connectAgain() {
        if (!isClosed) {
            var unused = client.connect();
        }
    }

    private String next() {
        return afterRefusal.isZero()
                ? "and will not be tried again"
                : "next attempt in " + afterRefusal.toSeconds() + " s";
    }

    private void askVersion() {
        var unused = client.send(CoreSettings.of()).whenComplete((settings, failure) -> {
            if (failure == null) {
                settings.message().first("AsteriskVersion").ifPresent(told -> version = told);
            } else {
                LOG.debug("AMI server \"{}\" did not tell its version: {}", server, failure.getMessage());
            }
        });
    }
}
