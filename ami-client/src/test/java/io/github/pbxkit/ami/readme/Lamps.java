package io.github.pbxkit.ami.readme;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.event.DeviceStateChange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class Lamps {
    private final Map<String, DeviceState> states = new ConcurrentHashMap<>();

    public static void main(String[] args) throws InterruptedException {
        try (AmiClient ami = AmiClient.builder("127.0.0.1", 5038)
                .credentials("user", "secret")
                .build()) {
            new Lamps().watch(ami);
            ami.send(Setvar.of("DEVICE_STATE(Custom:door)", "INUSE")).join();
            Thread.sleep(60_000);
        }
    }

    Map<String, DeviceState> watch(AmiClient ami) {
        ami.onResync(
                session -> // after each login, before its events: what is the case now?
                ami.sendList(DeviceStateList.of())
                        .join()
                        .events(DeviceStateChange.class)
                        .forEach(this::show));
        ami.on(DeviceStateChange.class, this::show);
        ami.connect().join();
        return states;
    }

    private void show(DeviceStateChange lamp) {
        states.put(lamp.device(), lamp.state());
        System.out.println(lamp.device() + " is " + lamp.state());
    }
}
