package io.github.pbxkit.examples.quarkus.pbx;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiStats;
import io.github.pbxkit.ari.AriClient;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/** What the clients can be asked at any time; what they tell as it happens is in {@link MeteredEvents}. */
@Singleton
public class PbxMeters implements MeterBinder {
    private final Servers<AriClient> ari;
    private final Servers<AmiClient> ami;

    PbxMeters(Servers<AriClient> ari, Servers<AmiClient> ami) {
        this.ari = ari;
        this.ami = ami;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        ari.forEach((name, client) -> bind(registry, Tags.of("server", name), client));
        ami.forEach((name, client) -> bind(registry, Tags.of("server", name), client));
    }

    private static void bind(MeterRegistry registry, Tags server, AriClient client) {
        Gauge.builder("pbxkit.ari.live", client, it -> it.state() == io.github.pbxkit.ari.ConnectionState.LIVE ? 1 : 0)
                .description("1 while events come as they happen, else 0")
                .tags(server)
                .register(registry);
        Gauge.builder("pbxkit.ari.events.queued", client, AriClient::queuedEvents)
                .description("Events that wait for handlers")
                .tags(server)
                .register(registry);
        FunctionCounter.builder("pbxkit.ari.handler.failures", client, AriClient::handlerFailures)
                .description("Exceptions that came out of handlers")
                .tags(server)
                .register(registry);
        var unused = client.addListener(new MeteredEvents(registry, server));
    }

    private static void bind(MeterRegistry registry, Tags server, AmiClient client) {
        Gauge.builder("pbxkit.ami.live", client, it -> it.state() == io.github.pbxkit.ami.ConnectionState.LIVE ? 1 : 0)
                .description("1 while events come as they happen, else 0")
                .tags(server)
                .register(registry);
        Gauge.builder("pbxkit.ami.actions.pending", client, it -> it.stats().pendingActions())
                .description("Actions without an answer yet")
                .tags(server)
                .register(registry);
        counter("pbxkit.ami.connections", "Logins so far", AmiStats::connections, registry, server, client);
        counter("pbxkit.ami.messages", "Messages received", AmiStats::messages, registry, server, client);
        counter("pbxkit.ami.timeouts", "Actions never answered", AmiStats::timeouts, registry, server, client);
        counter("pbxkit.ami.events.dropped", "Events lost here", AmiStats::droppedEvents, registry, server, client);
    }

    private static void counter(
            String name,
            String description,
            ToDoubleFunction<AmiStats> figure,
            MeterRegistry registry,
            Tags server,
            AmiClient client) {
        FunctionCounter.builder(name, client, it -> figure.applyAsDouble(it.stats()))
                .description(description)
                .tags(server)
                .register(registry);
    }
}
