package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Getvar;
import io.github.pbxkit.ami.action.Setvar;

/** A device state of one's own, over AMI: {@code exten => 800,hint,Custom:night} puts it on a key. */
final class NightLamp {
    private NightLamp() {}

    static void set(AmiClient ami, boolean isNight) {
        ami.send(Setvar.of("DEVICE_STATE(Custom:night)", isNight ? "INUSE" : "NOT_INUSE"))
                .join();
    }

    static boolean isNight(AmiClient ami) {
        String state = ami.send(Getvar.of("DEVICE_STATE(Custom:night)"))
                .join()
                .first("Value")
                .orElse("");
        return state.equals("INUSE");
    }
}
