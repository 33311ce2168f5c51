package io.github.pbxkit.examples.lab.cisco;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.SipDriver;
import org.junit.jupiter.api.extension.RegisterExtension;

class CiscoPeerPjsipAsterisk16IT extends CiscoPeerContract {
    private static final CiscoPhone OFFICE = CiscoPhone.inTheOffice("301", "a301");
    private static final CiscoPhone REMOTE = CiscoPhone.behindARouter("302", "a302");

    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V16, options(SipDriver.PJSIP, OFFICE, REMOTE));

    @Override
    AsteriskServer pbx() {
        return lab.server();
    }

    @Override
    CiscoPhone office() {
        return OFFICE;
    }

    @Override
    CiscoPhone remote() {
        return REMOTE;
    }
}
