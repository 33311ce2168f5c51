package io.github.pbxkit.examples.lab.ami;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.LabOptions;
import org.junit.jupiter.api.extension.RegisterExtension;

class AmiAsterisk22IT extends AmiRealServerContract {
    @RegisterExtension
    static final LabExtension LAB =
            LabExtension.of(AsteriskVersion.V22, LabOptions.builder().tls(true).build());

    @Override
    AsteriskServer server() {
        return LAB.server();
    }
}
