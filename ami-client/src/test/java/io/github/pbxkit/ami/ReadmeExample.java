package io.github.pbxkit.ami;

import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.event.DeviceState;
import io.github.pbxkit.ami.event.DeviceStateChange;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The program of the README, compiled; {@link ReadmeExampleTest} runs what is in it. */
final class ReadmeExample {
    private ReadmeExample() {}

    static Map<String, DeviceState> run(AmiClient ami) {
        Map<String, DeviceState> states = new ConcurrentHashMap<>();
        ami.onResync(session -> ami.sendList(DeviceStateList.of())
                .join()
                .events(DeviceStateChange.class)
                .forEach(item -> states.put(item.device(), item.state())));
        ami.on(DeviceStateChange.class, change -> {
            states.put(change.device(), change.state());
            System.out.println(change.device() + " is " + change.state());
        });
        ami.connect().join();
        ami.send(Setvar.of("DEVICE_STATE(Custom:door)", "INUSE")).join();
        return states;
    }
}
