package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiStats;
import io.github.pbxkit.ami.ConnectionState;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What the client counts, and how its connection goes. The only tags are the names of servers and states. */
final class AmiMeters implements MeterBinder {
    private final AmiClients clients;

    AmiMeters(AmiClients clients) {
        this.clients = clients;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        clients.asMap().forEach((server, client) -> new OneServer(registry, Tags.of("server", server), client).bind());
    }

    private record OneServer(MeterRegistry registry, Tags server, AmiClient client) {
        void bind() {
            gauge("live", "1 while events are delivered as they come, else 0", it -> isLive(it) ? 1 : 0);
            gauge(
                    "actions.pending",
                    "Actions that wait for their answers",
                    it -> it.stats().pendingActions());
            TimeGauge.builder(
                            "pbxkit.ami.ping",
                            client,
                            TimeUnit.NANOSECONDS,
                            it -> it.stats().pingRoundTrip().toNanos())
                    .description("How long the last Ping took; 0 before the first")
                    .tags(server)
                    .register(registry);
            counter("messages", "Messages that came", AmiStats::messages);
            counter("connections", "Connections that were ready for use", AmiStats::connections);
            counter("actions.timeouts", "Actions that timed out", AmiStats::timeouts);
            counter("answers.late", "Answers to actions that had timed out or were cancelled", AmiStats::lateAnswers);
            counter("answers.unsolicited", "Answers to nothing that was asked", AmiStats::unsolicitedAnswers);
            counter("events.dropped", "Events that did not fit into a subscriber's queue", AmiStats::droppedEvents);
            counter("truncated.bytes", "Bytes of messages that were cut off", AmiStats::truncatedBytes);
            var unused = client.onState(new MeteredStates(registry, server));
        }

        private static boolean isLive(AmiClient client) {
            return client.state() == ConnectionState.LIVE;
        }

        private void gauge(String name, String description, ToDoubleFunction<AmiClient> value) {
            Gauge.builder("pbxkit.ami." + name, client, value)
                    .description(description)
                    .tags(server)
                    .register(registry);
        }

        private void counter(String name, String description, ToDoubleFunction<AmiStats> value) {
            FunctionCounter.builder("pbxkit.ami." + name, client, it -> value.applyAsDouble(it.stats()))
                    .description(description)
                    .tags(server)
                    .register(registry);
        }
    }
}
