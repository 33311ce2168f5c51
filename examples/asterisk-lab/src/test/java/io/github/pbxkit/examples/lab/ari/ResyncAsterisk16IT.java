package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection to a real Asterisk 16 is cut. */
class ResyncAsterisk16IT extends ResyncContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V16, options());

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
