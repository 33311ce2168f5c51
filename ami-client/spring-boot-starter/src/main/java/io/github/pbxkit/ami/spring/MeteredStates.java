package io.github.pbxkit.ami.spring;

import io.github.pbxkit.ami.ConnectionChange;
import io.github.pbxkit.ami.ConnectionState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts changes of one connection and times its gaps. Called for one change at a time, in order. */
final class MeteredStates implements Consumer<ConnectionChange> {
    private final MeterRegistry registry;
    private final Map<ConnectionState, Counter> changes = new EnumMap<>(ConnectionState.class);
    private final Timer gaps;
    private Timer.@Nullable Sample gap;

    MeteredStates(MeterRegistry registry, Tags server) {
        this.registry = registry;
        for (ConnectionState state : ConnectionState.values()) {
            changes.put(
                    state,
                    Counter.builder("pbxkit.ami.state.changes")
                            .description("How often the connection came into a state")
                            .tags(server.and("state", state.name()))
                            .register(registry));
        }
        gaps = Timer.builder("pbxkit.ami.gaps")
                .description("Times without events that are over")
                .tags(server)
                .register(registry);
    }

    @Override
    public void accept(ConnectionChange change) {
        Counter counter = changes.get(change.state());
        if (counter != null && change.state() != change.previous()) {
            counter.increment();
        }
        if (change.state() == ConnectionState.GAP && gap == null) {
            gap = Timer.start(registry);
        } else if (change.state() == ConnectionState.LIVE && gap != null) {
            gap.stop(gaps);
            gap = null;
        }
    }
}
