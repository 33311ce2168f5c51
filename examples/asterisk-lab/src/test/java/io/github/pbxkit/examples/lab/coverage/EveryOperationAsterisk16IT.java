package io.github.pbxkit.examples.lab.coverage;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class EveryOperationAsterisk16IT extends EveryOperation {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V16, options());

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
