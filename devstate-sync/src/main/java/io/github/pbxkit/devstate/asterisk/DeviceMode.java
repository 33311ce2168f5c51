package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.StateValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The states of devices (Asterisk 13 and newer), for servers without hints. The number is a group of the device's name. */
final class DeviceMode implements SourceMode {
    private final Pattern devices;
    private final ExportGate gate;

    /** @param devices its first group is the number */
    DeviceMode(Pattern devices, ExportGate gate) {
        this.devices = devices;
        this.gate = gate;
    }

    @Override
    public CompletableFuture<Snapshot> list(AmiClient client) {
        return client.sendList(DeviceStateList.of()).thenApply(list -> fromHereOn -> {
            Map<String, StateValue> states = new HashMap<>();
            list.events(DeviceStateChange.class).forEach(event -> read(event, states::put));
            return states;
        });
    }

    @Override
    public List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange) {
        return List.of(client.on(DeviceStateChange.class, event -> read(event, onChange)));
    }

    private void read(DeviceStateChange event, BiConsumer<String, StateValue> onState) {
        Matcher matcher = devices.matcher(event.device());
        if (matcher.matches() && gate.admits(matcher.group(1), event.device())) {
            onState.accept(matcher.group(1), state(event));
        }
    }

    /** A hint shows a device of unknown state as idle, and so do we: nobody can be told "unknown". */
    private static DeviceState state(DeviceStateChange event) {
        DeviceState state = DeviceState.valueOf(event.state().name());
        return state == DeviceState.UNKNOWN ? DeviceState.NOT_INUSE : state;
    }
}
