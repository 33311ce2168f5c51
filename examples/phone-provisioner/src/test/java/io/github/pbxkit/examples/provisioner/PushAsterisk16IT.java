package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.SipDriver;
import org.junit.jupiter.api.extension.RegisterExtension;

class PushAsterisk16IT extends PushContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V16, options(SipDriver.CHAN_SIP));

    @Override
    AsteriskServer pbx() {
        return lab.server();
    }
}
