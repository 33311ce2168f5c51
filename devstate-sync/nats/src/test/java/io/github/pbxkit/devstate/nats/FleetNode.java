package io.github.pbxkit.devstate.nats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.OriginStatus;
import io.github.pbxkit.devstate.Refusal;
import io.github.pbxkit.devstate.ReplicaListener;
import io.github.pbxkit.devstate.ReplicaLoop;
import io.github.pbxkit.devstate.ReplicaOptions;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateLink;
import io.github.pbxkit.devstate.StateValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A server of a fleet: a replica, and what it shows. */
final class FleetNode implements ReplicaListener, AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    final ReplicaLoop loop;
    final Map<String, StateValue> shown = new ConcurrentHashMap<>();
    private final String name;
    private final Map<StateKey, StateValue> own = new HashMap<>();

    FleetNode(String name, StateLink link) {
        this(ReplicaOptions.builder(name).beat(Duration.ofMillis(200), 20), name, link);
    }

    FleetNode(ReplicaOptions.Builder options, String name, StateLink link) {
        this.name = name;
        loop = new ReplicaLoop(options.build(), this);
        set("100", DeviceState.NOT_INUSE);
        loop.execute(replica -> replica.sourceUp(own, loop.now()));
        loop.add(link);
    }

    void set(String number, DeviceState state) {
        loop.execute(replica -> {
            own.put(new StateKey(name, number), state);
            replica.set(new StateKey(name, number), state);
        });
    }

    void setAll(int count, DeviceState state) {
        loop.execute(replica -> {
            for (int i = 0; i < count; i++) {
                StateKey key = new StateKey(name, String.valueOf(10_000 + i));
                own.put(key, state);
                replica.set(key, state);
            }
        });
    }

    @Override
    public void onView(StateKey key, @Nullable StateValue value) {
        if (value == null) {
            shown.remove(key.asteriskName());
        } else {
            shown.put(key.asteriskName(), value);
        }
    }

    void awaitShown(String asteriskName, @Nullable DeviceState state) {
        await(() -> shown.get(asteriskName), state);
    }

    long refused(Refusal refusal) {
        return loop.call(replica -> replica.refusals().getOrDefault(refusal, 0L))
                .join();
    }

    boolean isAlive(String origin) {
        return loop.call(replica -> replica.status().stream()
                        .filter(status -> status.origin().equals(origin))
                        .anyMatch(OriginStatus::alive))
                .join();
    }

    static void await(BooleanSupplier condition) {
        await(condition::getAsBoolean, true);
    }

    static <T> void await(Supplier<? extends @Nullable T> actual, @Nullable T expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        T now = actual.get();
        while (!Objects.equals(now, expected) && System.nanoTime() < end) {
            try {
                TimeUnit.MILLISECONDS.sleep(2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            now = actual.get();
        }
        assertThat(now).isEqualTo(expected);
    }

    @Override
    public void close() {
        loop.close();
    }
}
