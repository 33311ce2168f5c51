package io.github.pbxkit.examples.quarkus.pbx;

import io.github.pbxkit.ari.AriListener;
import io.github.pbxkit.ari.Reconnected;
import io.github.pbxkit.ari.RequestTiming;
import io.github.pbxkit.ari.UnknownEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Set;

/**
 * Counts and times what an ARI client tells. No tag takes a word from outside as it is: a server that makes words up must not
 * fill the meter registry.
 */
final class MeteredEvents implements AriListener {
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
    private final Timer gaps;
    private final Counter unknown;

    MeteredEvents(MeterRegistry registry, Tags server) {
        this.registry = registry;
        this.server = server;
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
                .tag("outcome", request.status() == 0 ? "none" : request.status() / 100 + "xx")
                .register(registry)
                .record(request.took());
    }

    @Override
    public void onUnknownEvent(UnknownEvent event) {
        unknown.increment();
    }

    private static String known(Set<String> known, String word) {
        return known.contains(word) ? word : "other";
    }
}
