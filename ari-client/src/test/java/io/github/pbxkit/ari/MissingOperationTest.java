package io.github.pbxkit.ari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.AsteriskProfile;
import org.junit.jupiter.api.Test;

/** Operations that a server does not have. */
class MissingOperationTest {

    @Test
    void saysWhichVersionIsNeededAndWhichIsThere() {
        try (AriTestServer server =
                        AriTestServer.builder().profile(AsteriskProfile.V16).start();
                AriClient ari = TestClients.create(server)) {
            assertThatExceptionOfType(AriUnsupportedException.class)
                    .isThrownBy(() -> ari.channels().progress("1").await())
                    .satisfies(e -> {
                        assertThat(e)
                                .hasMessageStartingWith(
                                        "POST /channels/1/progress needs Asterisk 20.16, 21.11 or 22.6 or newer; this server is 16.");
                        assertThat(e.firstVersions()).containsExactly("20.16", "21.11", "22.6");
                        assertThat(e.serverVersion())
                                .hasValueSatisfying(
                                        version -> assertThat(version).startsWith("16."));
                        assertThat(e.status()).isEqualTo(404);
                        assertThat(e.reason()).isEqualTo("Resource not found");
                    });
        }
    }

    /** "Already gone" is not the same as "you cannot do that here". */
    @Test
    void isNotTakenForSomethingThatIsGone() {
        try (AriTestServer server =
                        AriTestServer.builder().profile(AsteriskProfile.V16).start();
                AriClient ari = TestClients.create(server)) {
            assertThatExceptionOfType(AriUnsupportedException.class)
                    .isThrownBy(
                            () -> ari.channels().progress("1").ignoreMissing().await());
            assertThatExceptionOfType(AriUnsupportedException.class)
                    .isThrownBy(() ->
                            ari.channels().getChannelVars("1", "A").optional().await());
            assertThatExceptionOfType(AriNotFoundException.class)
                    .isThrownBy(() -> ari.channels().answer("1").await());
            assertThat(ari.channels().get("1").optional().await()).isEmpty();
        }
    }

    /** POST /endpoints/refer is, for a server that does not know it, an endpoint's address that can only be asked for. */
    @Test
    void isAlsoToldByAnotherMethodOfTheSamePath() {
        try (AriTestServer server =
                        AriTestServer.builder().profile(AsteriskProfile.V16).start();
                AriClient ari = TestClients.create(server)) {
            assertThatExceptionOfType(AriUnsupportedException.class)
                    .isThrownBy(() ->
                            ari.endpoints().refer("PJSIP/1", "PJSIP/2", "sip:3").await())
                    .withMessageContaining("needs Asterisk 18.20 or 20.5 or newer; this server is 16.")
                    .satisfies(e -> assertThat(e.status()).isEqualTo(405));
        }
    }
}
