package io.github.pbxkit.examples.blf;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Command;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.asterisk.AmiStateSink;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.sip.HintSubscription;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StasisLampsAsterisk22IT extends StasisLampsContract {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V22);

    private static final StateKey TVER = new StateKey("tver", "100");

    @Override
    AmiClient amiClient() {
        AsteriskServer pbx = LAB.server();
        return AmiClient.builder("127.0.0.1", pbx.amiPort())
                .credentials(pbx.amiUser(), pbx.amiPassword())
                .build();
    }

    @Override
    URI ariUri() {
        return LAB.server().ariUri();
    }

    @Override
    String ariUser() {
        return LAB.server().ariUser();
    }

    @Override
    String ariPassword() {
        return LAB.server().ariPassword();
    }

    @Test
    void lightAPhonesLamp() {
        try (SipPhone phone = LAB.server().phone("6001");
                StasisLamps lamps = new StasisLamps(new SiteConfig.Ari(ariUri(), ariUser(), ariPassword()));
                AmiStateSink sink = start(lamps)) {
            ami().send(Command.of("dialplan add extension 100*tver,hint,Stasis:100*tver into default"))
                    .join();
            HintSubscription lamp = phone.subscribe("100*tver");
            onEngine(() -> sink.show(TVER, DeviceState.RINGING));
            lamp.awaitState("early", Get.LIMIT);
            onEngine(() -> sink.show(TVER, DeviceState.INUSE));
            lamp.awaitState("confirmed", Get.LIMIT);
            onEngine(() -> sink.forget(TVER));
            lamp.awaitState("terminated", Get.LIMIT);
        }
    }
}
