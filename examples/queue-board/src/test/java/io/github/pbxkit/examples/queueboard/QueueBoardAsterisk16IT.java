package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueueBoardAsterisk16IT extends QueueBoardContract {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V16, OPTIONS);

    @Override
    AsteriskServer server() {
        return LAB.server();
    }
}
