package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class LampsAsterisk22IT extends LampsContract {
    @RegisterExtension
    static final LabExtension ONE = LabExtension.of(AsteriskVersion.V22, withPrintedDialplan());

    @RegisterExtension
    static final LabExtension OTHER = LabExtension.of(AsteriskVersion.V22);

    @Override
    LabExtension one() {
        return ONE;
    }

    @Override
    LabExtension other() {
        return OTHER;
    }

    @Override
    LinkRig rig() {
        return new MeshRig(one().server().tlsCertificate());
    }
}
