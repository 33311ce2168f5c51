package io.github.pbxkit.examples.blf;

import io.github.pbxkit.devstate.testkit.NatsServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class NatsLampsAsterisk16IT extends LampsContract {
    @RegisterExtension
    static final LabExtension ONE = LabExtension.of(AsteriskVersion.V22, withPrintedDialplan());

    @RegisterExtension
    static final LabExtension OTHER = LabExtension.of(AsteriskVersion.V16);

    @BeforeAll
    static void findServer() {
        NatsServer.findOrSkip("NatsLampsAsterisk16IT");
    }

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
        return new NatsRig(folder, one().server().tlsCertificate());
    }
}
