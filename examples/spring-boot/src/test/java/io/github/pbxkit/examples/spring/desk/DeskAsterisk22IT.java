package io.github.pbxkit.examples.spring.desk;

import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeskAsterisk22IT extends DeskContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, OPTIONS);

    @Override
    AsteriskServer server() {
        return lab.server();
    }
}
