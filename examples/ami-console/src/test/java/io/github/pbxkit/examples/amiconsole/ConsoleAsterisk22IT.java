package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleAsterisk22IT extends ConsoleContract {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V22);

    @Override
    AsteriskServer server() {
        return LAB.server();
    }
}
