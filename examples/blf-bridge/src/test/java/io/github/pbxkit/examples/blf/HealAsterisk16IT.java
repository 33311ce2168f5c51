package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealAsterisk16IT extends HealContract {
    @RegisterExtension
    static final LabExtension LAB = LabExtension.of(AsteriskVersion.V16);

    @Override
    LabExtension lab() {
        return LAB;
    }
}
