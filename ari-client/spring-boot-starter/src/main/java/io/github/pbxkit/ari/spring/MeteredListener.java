package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriListener;
import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.Reconnected;
import io.github.pbxkit.ari.RequestTiming;
import io.github.pbxkit.ari.UnknownEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Counts and times what a client tells. No tag takes a value from outside as it is: a server or a program that makes words
 * up must not fill the meter registry.
 */
final class MeteredListener implements AriListener {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "DELETE");
    private static final Set<String> RESOURCES = Set.of(
            "applications",
            "asterisk",
            "bridges",
            "channels",
            "deviceStates",
            "endpoints",
            "events",
            "mailboxes",
            "playbacks",
            "recordings",
            "sounds");

    private final MeterRegistry registry;
    private final Tags server;
    private final Map<ConnectionState, Counter> changes = new EnumMap<>(ConnectionState.class);
    private final EventTypes types = new EventTypes();
    private final Timer gaps;
    private final Counter unknown;

    MeteredListener(MeterRegistry registry, Tags server) {
        this.registry = registry;
        this.server = server;
        for (ConnectionState state : ConnectionState.values()) {
            changes.put(
                    state,
                    Counter.builder("pbxkit.ari.state.changes")
                            .description("How often the connection came into a state")
                            .tags(server.and("state", state.name()))
                            .register(registry));
        }
        gaps = Timer.builder("pbxkit.ari.gaps")
                .description("Times without events that are over")
                .tags(server)
                .register(registry);
        unknown = Counter.builder("pbxkit.ari.events.unknown")
                .description("Events of a type that this release does not know")
                .tags(server)
                .register(registry);
    }

    @Override
    public void onState(ConnectionChange change) {
        Counter counter = changes.get(change.state());
        if (counter != null && change.state() != change.previous()) {
            counter.increment();
        }
    }

    @Override
    public void onReconnected(Reconnected report) {
        gaps.record(report.duration());
    }

    @Override
    public void onRequest(RequestTiming request) {
        Timer.builder("pbxkit.ari.requests")
                .description("From sending a request to its whole answer")
                .tags(server)
                .tag("method", known(METHODS, request.method()))
                .tag("resource", known(RESOURCES, request.resource()))
                .tag("outcome", outcome(request.status()))
                .register(registry)
                .record(request.took());
    }

    @Override
    public void onUnknownEvent(UnknownEvent event) {
        unknown.increment();
    }

    @Override
    public void onHandled(String type, Duration waited, int queued) {
        Timer.builder("pbxkit.ari.events")
                .description("Events handled, and how long each waited for its handlers")
                .tags(server)
                .tag("type", types.tag(type))
                .register(registry)
                .record(waited);
    }

    private static String known(Set<String> known, String word) {
        return known.contains(word) ? word : EventTypes.OTHER;
    }

    /** Spring's words for the classes of HTTP answers, and one for no answer at all. */
    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "NO_ANSWER";
        };
    }
}
