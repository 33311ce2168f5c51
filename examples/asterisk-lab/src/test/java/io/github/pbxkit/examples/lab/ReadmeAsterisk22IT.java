package io.github.pbxkit.examples.lab;

import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The programs of the README, word for word. */
class ReadmeAsterisk22IT {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22);

    @Test
    void answers() {
        lab.server().phone("6001").call("4001").awaitAnswered();
    }

    @Test
    void twoPhonesTalk() {
        try (AsteriskServer pbx = AsteriskLab.start(AsteriskVersion.V22, LabOptions.defaults())) {
            SipPhone boris = pbx.phone("6002").register();
            SipCall call = pbx.phone("6001").call("6002");
            boris.awaitIncoming().answer();
            call.awaitAnswered().dtmf("12#");
            System.out.println(pbx.ariUri() + " " + pbx.ariUser() + " " + pbx.ariPassword());
        }
    }
}
