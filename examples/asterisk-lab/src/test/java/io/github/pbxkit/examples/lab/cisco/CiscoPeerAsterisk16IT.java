package io.github.pbxkit.examples.lab.cisco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.SipDriver;
import io.github.pbxkit.examples.lab.sip.SipException;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CiscoPeerAsterisk16IT extends CiscoPeerContract {
    private static final CiscoPhone OFFICE = CiscoPhone.inTheOffice("301", "301");
    private static final CiscoPhone REMOTE = CiscoPhone.behindARouter("302", "302");
    private static final CiscoPhone OTHER_NAME = CiscoPhone.inTheOffice("303", "a303");

    @RegisterExtension
    static final LabExtension lab =
            LabExtension.of(AsteriskVersion.V16, options(SipDriver.CHAN_SIP, OFFICE, REMOTE, OTHER_NAME));

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

    /** Why {@code toSipConf} puts a comment in front of such a peer. */
    @Test
    void knowsNoAuthNameButTheSectionsName() {
        assertThat(OTHER_NAME.peer(SipDriver.CHAN_SIP)).contains("; set the phone's authName to 303");
        try (SipPhone phone = OTHER_NAME.start(pbx())) {
            assertThatThrownBy(phone::register).isInstanceOf(SipException.class).hasMessageContaining("403");
        }
    }
}
