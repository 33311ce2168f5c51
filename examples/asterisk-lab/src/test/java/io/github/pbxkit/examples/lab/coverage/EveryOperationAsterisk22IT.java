package io.github.pbxkit.examples.lab.coverage;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class EveryOperationAsterisk22IT extends EveryOperation {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
