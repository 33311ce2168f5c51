package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.devstate.DeviceState;
import java.util.concurrent.CompletableFuture;

/**
 * Sets devices of an Asterisk in another way than by the manager interface, for example {@code Stasis:} devices by ARI. See
 * {@link AmiStateSink.Builder#devices}.
 */
@FunctionalInterface
public interface DeviceWriter {
    /**
     * Begins to set a device. Must not block: it is called by whichever thread brings the news.
     *
     * @param device its whole name, as {@code Stasis:100*moscow}
     * @param state its state; {@link DeviceState#UNKNOWN}: nobody has such a number any more, the device can be removed
     * @return completed, by any thread, once the server has taken it; failed if it did not: then the device is left alone
     *     until everything is compared again
     */
    CompletableFuture<?> write(String device, DeviceState state);
}
