package io.github.pbxkit.examples.lab.coverage;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class AriCoverageAsterisk16IT extends AriCoverage {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V16);

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
