package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The console on a real Asterisk 22. */
class ConsoleAsterisk22IT extends ConsoleContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22);

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
