package io.github.pbxkit.devstate.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SnapshotGuardTest {
    private static final long LIMIT_SECONDS = 20;

    private final RecordedStates recorded = new RecordedStates();
    private final SnapshotGuard guard = new SnapshotGuard(KeyKind.DEVICE, recorded);

    @Test
    void anEventIsTakenWhileAListIsPutTogether() {
        guard.complete(guard.begin(), fromHereOn -> {
            CompletableFuture.runAsync(() -> guard.change("100", DeviceState.RINGING))
                    .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .join();
            return Map.of("100", DeviceState.NOT_INUSE, "101", DeviceState.INUSE);
        });

        assertThat(recorded.states()).isEqualTo(Map.of("100", DeviceState.RINGING, "101", DeviceState.INUSE));
    }

    @Test
    void aListIsDroppedIfANewerOneBeginsWhileItIsPutTogether() {
        guard.complete(guard.begin(), fromHereOn -> {
            guard.begin();
            return Map.of("100", DeviceState.INUSE);
        });

        assertThat(recorded.snapshots()).isZero();
    }
}
