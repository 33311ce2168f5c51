package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.SipDriver;
import org.junit.jupiter.api.extension.RegisterExtension;

class PushAsterisk22IT extends PushContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options(SipDriver.PJSIP));

    @Override
    AsteriskServer pbx() {
        return lab.server();
    }
}
