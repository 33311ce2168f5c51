package io.github.pbxkit.examples.lab.ari;

import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests over the event socket of a real Asterisk 22. */
class RequestPathAsterisk22IT implements RequestPathContract {
    @RegisterExtension
    static final LabExtension lab = LabExtension.of(AsteriskVersion.V22, LabWorld.options());

    private static final LabWorld WORLD = new LabWorld(lab::server);

    @Override
    public AriWorld world() {
        return WORLD;
    }

    @Override
    public boolean takesRequests() {
        return true;
    }
}
