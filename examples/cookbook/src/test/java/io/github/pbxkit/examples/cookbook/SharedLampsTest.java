package io.github.pbxkit.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.action.Getvar;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.devstate.SyncNode;
import io.github.pbxkit.devstate.websocket.WebSocketLink;
import org.junit.jupiter.api.Test;

/** Two fake Asterisks and a node beside each. */
class SharedLampsTest {
    private static final String SECRET = "a long random secret";

    @Test
    void aPhoneInMoscowSeesANumberInTver() {
        try (AmiTestServer moscowPbx =
                        AmiTestServer.builder().hint("200", "PJSIP/200").start();
                AmiTestServer tverPbx =
                        AmiTestServer.builder().hint("100", "PJSIP/100").start();
                AmiClient moscow = client(moscowPbx);
                AmiClient tver = client(tverPbx)) {
            WebSocketLink waiting = SharedLamps.waiting(SECRET, 0, "tver");
            try (SyncNode here = SharedLamps.beside(moscow, "moscow", waiting);
                    SyncNode there =
                            SharedLamps.beside(tver, "tver", SharedLamps.calling(SECRET, "moscow", waiting.port()))) {
                assertThat(here).isNotSameAs(there);

                tverPbx.deviceState("PJSIP/100", "INUSE");
                Waiting.until("lit", () -> lamp(moscow, "100*tver").equals("INUSE"));
                moscowPbx.deviceState("PJSIP/200", "RINGING");
                Waiting.until("ringing", () -> lamp(tver, "200*moscow").equals("RINGING"));

                tverPbx.deviceState("PJSIP/100", "NOT_INUSE");
                Waiting.until("out", () -> lamp(moscow, "100*tver").equals("NOT_INUSE"));
            }
        }
    }

    private static String lamp(AmiClient ami, String name) {
        return ami.send(Getvar.of("DEVICE_STATE(Custom:" + name + ")"))
                .join()
                .first("Value")
                .orElse("");
    }

    private static AmiClient client(AmiTestServer server) {
        return AmiClient.builder(server.host(), server.port())
                .credentials(server.user(), server.secret())
                .build();
    }
}
