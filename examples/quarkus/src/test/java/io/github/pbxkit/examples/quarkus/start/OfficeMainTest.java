package io.github.pbxkit.examples.quarkus.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.testkit.AriTestServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return OfficeMain.run(args, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void saysWhatItCanDo() {
        assertThat(run("--help", "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("--ami-user", "PBXKIT_QUARKUS_", "doctor")
                .doesNotContain("null", "''");
        assertThat(run("--help", "--lang", "ru")).isZero();
        assertThat(out.toString()).contains("Библиотеки внутри приложения");
    }

    @ParameterizedTest
    @CsvSource({"asterisk, en", "freepbx, en", "asterisk, ru", "freepbx, ru"})
    void printsWhatThePbxNeeds(String flavour, String language) {
        String[] args = {
            "--print-config", "--flavour", flavour, "--lang", language, "--user", "office", "--password", "x"
        };
        assertThat(run(args)).isZero();
        assertThat(out.toString())
                .contains("[office]", "secret = x", "Stasis(pbxkit-quarkus)")
                .doesNotContain("@");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ari http://pbx:8088 --user u --password p --demo | only one of",
                "--ari http://pbx:8088 | --user and --password",
                "--ari pbx --user u --password p | http://pbx:8088",
                "--ami pbx | --ami-user and --ami-password",
                "--ami pbx:x --ami-user u --ami-password p | HOST:PORT",
                "--lab=13 | 22 and 16",
                "--data /no/such/file | does not exist",
                "doctor --data /no/such/file | does not exist",
                "--print-config --flavour other | asterisk or freepbx",
                "--listen 0.0.0.0 | needs a password"
            })
    void saysWhatToChange(String args, String sentence) {
        assertThat(run((args + " --port 0 --lang en").split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
    }

    @Test
    void theDoctorFindsTheDemoWellAndADeadPbxNot() throws IOException {
        assertThat(run("doctor", "--port", "0", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("ARI at http://127.0.0.1:", "devices: 8", "All is well.");
        try (Socket held = new Socket()) { // bound, so nobody else takes the port, and nobody listens there
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            theDoctorFindsNobody(held.getLocalPort());
        }
    }

    private void theDoctorFindsNobody(int port) {
        String[] dead = {
            "doctor",
            "--port",
            "0",
            "--lang",
            "en",
            "--ami",
            "127.0.0.1:" + port,
            "--ami-user",
            "u",
            "--ami-password",
            "p",
            "--ari",
            "http://127.0.0.1:" + port,
            "--user",
            "u",
            "--password",
            "p"
        };
        assertThat(run(dead)).isEqualTo(1);
        assertThat(out.toString()).contains("Nobody listens at", "To be changed: 2.");
    }

    @Test
    void theDoctorSeesAUserWhoMayOnlyRead() {
        try (AriTestServer pbx = AriTestServer.start()) {
            String[] readOnly = {
                "doctor",
                "--port=0",
                "--lang=en",
                "--ari=" + pbx.uri(),
                "--user=" + pbx.readOnlyUser(),
                "--password=" + pbx.readOnlyPassword()
            };
            assertThat(run(readOnly)).isEqualTo(1);
            assertThat(out.toString()).contains("[FAIL ] User " + pbx.readOnlyUser() + " may only read on");
        }
    }

    @Test
    void theDoctorLeavesARunningApplicationAlone() {
        try (AriTestServer pbx = AriTestServer.start();
                AriClient running = AriClient.builder(pbx.uri())
                        .credentials(pbx.user(), pbx.password())
                        .application("pbxkit-quarkus")
                        .build()) {
            running.connect().join();
            String[] wellKnown = {
                "doctor",
                "--port=0",
                "--lang=en",
                "--ari=" + pbx.uri(),
                "--user=" + pbx.user(),
                "--password=" + pbx.password()
            };
            assertThat(run(wellKnown)).isZero();
            assertThat(running.state()).isEqualTo(ConnectionState.LIVE);
        }
    }
}
