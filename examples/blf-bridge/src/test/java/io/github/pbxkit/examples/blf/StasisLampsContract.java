package io.github.pbxkit.examples.blf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lamps that ARI writes, on a fake and on a real server. */
abstract class StasisLampsContract {
    private static final StateKey KEY = new StateKey("moscow", "100");
    private static final StateKey OTHER = new StateKey("moscow", "101");

    private final ExecutorService engine = Executors.newSingleThreadExecutor();
    private AmiClient ami;
    private AriClient ari;

    abstract AmiClient amiClient();

    abstract URI ariUri();

    abstract String ariUser();

    abstract String ariPassword();

    @AfterEach
    void close() {
        engine.shutdownNow();
        ami.close();
        ari.close();
    }

    AmiStateSink start(StasisLamps lamps) {
        ami = amiClient();
        ari = AriClient.builder(ariUri())
                .credentials(ariUser(), ariPassword())
                .application("blf-bridge-test")
                .build();
        AmiStateSink sink = AmiStateSink.builder(ami)
                .devices(StasisLamps.PREFIX, lamps)
                .orphans(server -> true, DeviceState.UNKNOWN, Duration.ofHours(1))
                .followUps(List.of())
                .build();
        sink.start(engine);
        ami.connect().join();
        return sink;
    }

    private StasisLamps lamps(String password) {
        return new StasisLamps(new SiteConfig.Ari(ariUri(), ariUser(), password));
    }

    AmiClient ami() {
        return ami;
    }

    void onEngine(Runnable task) {
        CompletableFuture.runAsync(task, engine).join();
    }

    private List<String> shown() {
        return ari.deviceStates().list().await().stream()
                .map(device -> device.name() + " " + device.state())
                .filter(device -> device.contains("*moscow"))
                .sorted()
                .toList();
    }

    static <T> void await(Supplier<T> actual, T expected) {
        long end = System.nanoTime() + Get.LIMIT.toNanos();
        while (!expected.equals(actual.get()) && System.nanoTime() < end) {
            Get.pause();
        }
        assertThat(actual.get()).isEqualTo(expected);
    }

    @Test
    void areWrittenChangedAndRemoved() {
        try (StasisLamps lamps = lamps(ariPassword());
                AmiStateSink sink = start(lamps)) {
            onEngine(() -> {
                sink.show(KEY, DeviceState.RINGING);
                sink.show(OTHER, DeviceState.ONHOLD);
            });
            await(this::shown, List.of("Stasis:100*moscow RINGING", "Stasis:101*moscow ONHOLD"));

            onEngine(() -> sink.show(KEY, DeviceState.INUSE));
            await(this::shown, List.of("Stasis:100*moscow INUSE", "Stasis:101*moscow ONHOLD"));

            onEngine(() -> {
                sink.forget(KEY);
                sink.forget(OTHER);
            });
            await(this::shown, List.of());

            onEngine(() -> sink.show(KEY, DeviceState.INUSE)); // it is written again, though it was so before
            await(this::shown, List.of("Stasis:100*moscow INUSE"));
            onEngine(() -> sink.forget(KEY));
            await(this::shown, List.of());
        }
    }

    @Test
    void aRefusalIsCountedAndNotRepeatedAtOnce() {
        try (StasisLamps lamps = lamps("not the password");
                AmiStateSink sink = start(lamps)) {
            onEngine(() -> sink.show(KEY, DeviceState.RINGING));

            await(() -> sink.stats().failed().size(), 1);
            await(() -> sink.stats().quarantined(), 1);
            assertThat(sink.stats().written()).isZero();
        }
    }
}
