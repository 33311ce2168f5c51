package io.github.pbxkit.examples.lab.live;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class LiveAsterisk22IT extends LiveContract {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V22, QueueLoad.OPTIONS);

    @Override
    AsteriskServer server() {
        return LAB.server();
    }
}
