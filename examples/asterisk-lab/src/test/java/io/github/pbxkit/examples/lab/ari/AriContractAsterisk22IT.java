package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on a real Asterisk 22. */
class AriContractAsterisk22IT implements CallContract, BridgeContract, MediaContract, RecipesContract, ServerContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, LabWorld.options());

    private static final LabWorld WORLD = new LabWorld(lab::server);

    @Override
    public AriWorld world() {
        return WORLD;
    }
}
