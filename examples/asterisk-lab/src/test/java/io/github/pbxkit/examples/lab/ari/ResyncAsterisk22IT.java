package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The connection to a real Asterisk 22 is cut. */
class ResyncAsterisk22IT extends ResyncContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, options());

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
