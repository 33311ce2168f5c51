package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.ari.testkit.AsteriskProfile;
import org.junit.jupiter.api.AfterEach;

/** Requests over the event socket of the test kit's Asterisk 22. */
class RequestPathFake22Test implements RequestPathContract {
    private final FakeWorld world = new FakeWorld(AsteriskProfile.V22);

    @AfterEach
    void stop() {
        world.close();
    }

    @Override
    public AriWorld world() {
        return world;
    }

    @Override
    public boolean takesRequests() {
        return true;
    }
}
