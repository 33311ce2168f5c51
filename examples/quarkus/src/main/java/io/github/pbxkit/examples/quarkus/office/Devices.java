package io.github.pbxkit.examples.quarkus.office;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.examples.quarkus.pbx.Servers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The telephones and trunks of all servers and what they are doing, right again after each lost connection. Thread-safe. */
@Singleton
public class Devices {
    /**
     * One of them.
     *
     * @param server name of the PBX
     * @param name as {@code PJSIP/6001}
     * @param state what it does
     */
    public record Device(String server, String name, DeviceState state) {}

    /** The rest are lamps, queues, parking places and the like. */
    private static final Set<String> TECHNOLOGIES = Set.of("PJSIP", "SIP", "IAX2", "DAHDI", "SCCP");

    private final Servers<AmiClient> ami;
    private final Map<String, Map<String, DeviceState>> states = new ConcurrentHashMap<>();

    Devices(Servers<AmiClient> ami) {
        this.ami = ami;
    }

    /** Before {@link io.github.pbxkit.examples.quarkus.pbx.PbxLifecycle} connects. */
    void watch(@Observes StartupEvent start) {
        ami.all().forEach((server, client) -> {
            client.onResync(session -> read(server, client));
            client.on(
                    DeviceStateChange.class,
                    change -> put(states.computeIfAbsent(server, name -> new ConcurrentHashMap<>()), change));
        });
    }

    /** After each login, before its events. */
    private void read(String server, AmiClient client) {
        Map<String, DeviceState> now = new ConcurrentHashMap<>();
        client.sendList(DeviceStateList.of())
                .join()
                .events(DeviceStateChange.class)
                .forEach(device -> put(now, device));
        states.put(server, now);
    }

    private static void put(Map<String, DeviceState> devices, DeviceStateChange change) {
        String device = change.device();
        int slash = device.indexOf('/');
        if (slash > 0 && TECHNOLOGIES.contains(device.substring(0, slash))) {
            devices.put(device, change.state());
        }
    }

    /** What is known, by server and name. */
    public List<Device> devices() {
        List<Device> all = new ArrayList<>();
        states.forEach((server, devices) -> devices.forEach((name, state) -> all.add(new Device(server, name, state))));
        all.sort(Comparator.comparing(Device::server).thenComparing(Device::name));
        return all;
    }
}
