package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.testkit.AsteriskProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract on the test kit's server with the manners of Asterisk 22. */
class AriContractFake22Test implements CallContract, BridgeContract, MediaContract, RecipesContract, ServerContract {
    private FakeWorld world;

    @BeforeEach
    void start() {
        world = new FakeWorld(AsteriskProfile.V22);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Override
    public AriWorld world() {
        return world;
    }
}
