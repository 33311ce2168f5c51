package io.github.pbxkit.ari.operations;

import io.github.pbxkit.ari.internal.ModelReader;
import io.github.pbxkit.ari.model.DeviceState;
import java.util.List;

/**
 * Device states, as lamps show them.
 *
 * <p>Each method makes a request; nothing happens before its {@code send()} or {@code await()}. Thread-safe.
 */
public final class DeviceStates extends Resource {
    /**
     * Operations over a transport.
     *
     * @param transport carries the requests
     */
    public DeviceStates(AriTransport transport) {
        super(transport);
    }

    /**
     * The device states that applications have made ({@code Stasis:…}).
     *
     * @return the request
     */
    public AriRequest<List<DeviceState>> list() {
        return new AriRequest<>(Call.get(this, "deviceStates"), Answer.list(ModelReader::deviceState));
    }

    /**
     * State of a device. One nobody knows is {@code UNKNOWN}, not missing.
     *
     * @param deviceName the device; only {@code Stasis:…} can be changed
     * @return the request
     */
    public AriRequest<DeviceState> get(String deviceName) {
        return new AriRequest<>(Call.get(this, "deviceStates", deviceName), Answer.object(ModelReader::deviceState));
    }

    /**
     * Sets the state of a device.
     *
     * @param deviceName the device; only {@code Stasis:…} can be changed
     * @param deviceState its state
     * @return the request
     */
    public AriCommand update(String deviceName, String deviceState) {
        return new AriCommand(Call.put(this, "deviceStates", deviceName).set("deviceState", deviceState));
    }

    /**
     * Removes a device that an application made.
     *
     * @param deviceName the device; only {@code Stasis:…} can be changed
     * @return the request
     */
    public AriCommand delete(String deviceName) {
        return new AriCommand(Call.delete(this, "deviceStates", deviceName));
    }
}
