package io.github.pbxkit.ari.spring;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ConnectionState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;

/** What the client can be asked at any time; what it tells as it happens is in {@link MeteredListener}. */
final class AriMeters implements MeterBinder {
    private final AriClients clients;

    AriMeters(AriClients clients) {
        this.clients = clients;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        clients.asMap().forEach((server, client) -> bind(registry, Tags.of("server", server), client));
    }

    private static void bind(MeterRegistry registry, Tags server, AriClient client) {
        Gauge.builder("pbxkit.ari.live", client, it -> it.state() == ConnectionState.LIVE ? 1 : 0)
                .description("1 while events come as they happen, else 0")
                .tags(server)
                .register(registry);
        Gauge.builder("pbxkit.ari.events.queued", client, AriClient::queuedEvents)
                .description("Events that wait for handlers")
                .tags(server)
                .register(registry);
        Gauge.builder("pbxkit.ari.lanes", client, AriClient::openLanes)
                .description("Channels, bridges and others with events that wait or are handled")
                .tags(server)
                .register(registry);
        FunctionCounter.builder("pbxkit.ari.handler.failures", client, AriClient::handlerFailures)
                .description("Exceptions that came out of handlers")
                .tags(server)
                .register(registry);
        FunctionCounter.builder("pbxkit.ari.messages.unreadable", client, AriClient::unreadableMessages)
                .description("Messages that were no event this release could read")
                .tags(server)
                .register(registry);
        var unused = client.addListener(new MeteredListener(registry, server));
    }
}
