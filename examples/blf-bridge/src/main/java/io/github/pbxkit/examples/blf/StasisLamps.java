package io.github.pbxkit.examples.blf;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.asterisk.DeviceWriter;
import java.util.concurrent.CompletableFuture;

/**
 * Writes lamps as {@code Stasis:} devices by ARI, for servers whose AMI user may not write. Unlike {@code Custom:} devices
 * they can be removed once nobody has such a number any more.
 */
final class StasisLamps implements DeviceWriter, AutoCloseable {
    static final String PREFIX = "Stasis:";

    /** No call ever enters it, and nothing is listened to. */
    private static final String APPLICATION = "blf-bridge";

    private final AriClient ari;

    StasisLamps(SiteConfig.Ari settings) {
        ari = AriClient.builder(settings.url())
                .credentials(settings.user(), settings.password())
                .application(APPLICATION)
                .build();
    }

    @Override
    public CompletableFuture<?> write(String device, DeviceState state) {
        if (state != DeviceState.UNKNOWN) {
            return ari.deviceStates().update(device, state.name()).send();
        }
        // Asterisk tells nobody of a removal, so a lamp that is lit has to be put out before.
        return ari.deviceStates()
                .update(device, DeviceState.UNAVAILABLE.name())
                .send()
                .thenCompose(done -> ari.deviceStates().delete(device).send());
    }

    @Override
    public void close() {
        ari.close();
    }
}
