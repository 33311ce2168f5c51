package io.github.pbxkit.examples.lab;

import org.junit.jupiter.api.extension.RegisterExtension;

class SipPhoneAsterisk22IT extends SipPhoneContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22);

    @Override
    AsteriskServer pbx() {
        return lab.server();
    }
}
