package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class IvrAsterisk16IT extends IvrContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V16, IvrPbx.labOptions("ivr"));

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
