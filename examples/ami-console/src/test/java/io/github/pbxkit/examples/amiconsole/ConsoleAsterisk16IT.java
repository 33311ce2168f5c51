package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsoleAsterisk16IT extends ConsoleContract {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V16);

    @Override
    AsteriskServer server() {
        return LAB.server();
    }
}
