package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.ami.spring.AmiClients;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The telephones of all servers and what they do: read anew after each login, kept by events from then on. Thread-safe. */
@Component
public class Peers {
    /**
     * A device.
     *
     * @param server name of the PBX
     * @param device as {@code PJSIP/6001}
     * @param state Asterisk's word
     */
    public record Peer(String server, String device, String state) {}

    /** The rest are lamps, queues, parking places and the like. */
    private static final Set<String> TECHNOLOGIES = Set.of("PJSIP", "SIP", "IAX2", "DAHDI", "SCCP");

    private final Map<String, Map<String, String>> states = new ConcurrentHashMap<>();

    Peers(AmiClients ami) {
        ami.asMap().forEach(this::listen);
    }

    private void listen(String server, AmiClient client) {
        // Events wait until this has returned.
        var unused = client.onResync(session -> {
            Map<String, String> now = new ConcurrentHashMap<>();
            client.sendList(DeviceStateList.of()).join().items().forEach(item -> put(now, item));
            states.put(server, now);
        });
        var ignored = client.on(
                DeviceStateChange.class,
                event -> put(states.computeIfAbsent(server, name -> new ConcurrentHashMap<>()), event.message()));
    }

    private static void put(Map<String, String> devices, AmiMessage message) {
        String device = message.first("Device").orElse("");
        int slash = device.indexOf('/');
        if (slash > 0 && TECHNOLOGIES.contains(device.substring(0, slash))) {
            devices.put(device, message.first("State").orElse("UNKNOWN"));
        }
    }

    /** All of them by name. */
    public List<Peer> all() {
        return states.entrySet().stream()
                .flatMap(server -> server.getValue().entrySet().stream()
                        .map(device -> new Peer(server.getKey(), device.getKey(), device.getValue())))
                .sorted(Comparator.comparing(Peer::server).thenComparing(Peer::device))
                .toList();
    }
}
