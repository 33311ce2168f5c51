package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.ConnectionState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** How one server stands. Asks nobody: the client knows. */
final class AmiHealthIndicator implements HealthIndicator {
    private final KeptClient client;

    AmiHealthIndicator(KeptClient client) {
        this.client = client;
    }

    @Override
    public Health health() {
        ConnectionState state = client.state();
        Health.Builder health = Health.status(status(state)).withDetail("state", state.name());
        client.since().ifPresent(since -> health.withDetail("since", since.toString()));
        client.version().ifPresent(version -> health.withDetail("version", version));
        if (!isOpen(state)) {
            client.reason().ifPresent(reason -> health.withDetail("reason", reason));
            if (client.attempts() > 0) {
                health.withDetail("attempts", client.attempts());
            }
        }
        return health.build();
    }

    private static boolean isOpen(ConnectionState state) {
        return state == ConnectionState.SYNCING || state == ConnectionState.LIVE;
    }

    private Status status(ConnectionState state) {
        if (isOpen(state)) {
            return Status.UP;
        }
        boolean isNotWanted =
                client.startup() == AmiStartup.MANUAL && client.since().isEmpty();
        return isNotWanted ? Status.UNKNOWN : Status.DOWN;
    }
}
