package io.github.pbxkit.examples.lab.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.ari.AriOffer;
import io.github.pbxkit.examples.kit.ari.AriOffer.Operation;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How much of a running server's REST interface the ARI client has: all of it. */
abstract class AriCoverage {

    abstract AsteriskServer server();

    @Test
    void everyOperationOfTheServerIsOffered() throws Exception {
        List<Operation> described = new AriDescription(server()).operations();
        List<String> live = described.stream().map(String::valueOf).toList();
        Set<String> offered = AriOffer.operations(described);

        CoverageTable.ofThisRun().put("ari-operations", line(), live, offered);

        assertThat(offered).containsAll(live);
    }

    @Test
    void everyEventOfTheServerHasAType() throws Exception {
        Set<String> live = new AriDescription(server()).events();
        Set<String> offered = AriOffer.events(live);

        CoverageTable.ofThisRun().put("ari-events", line(), live, offered);

        assertThat(offered).containsAll(live);
        assertThat(AriOffer.events(List.of("NoSuchEvent"))).isEmpty();
    }

    private int line() {
        return server().line().number();
    }
}
