package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.examples.kit.Program;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoctorTest {
    @Test
    void findsAPbxThatIsNotThere() {
        Started run = Started.run(
                "doctor",
                "--ari",
                "http://127.0.0.1:1",
                "--user",
                "u",
                "--password",
                "p",
                "--port",
                "0",
                "--lang",
                "en");

        assertThat(run.code()).isEqualTo(Program.FAULT);
        assertThat(run.out()).contains("[FAIL ] Nobody answers at http://127.0.0.1:1", "To be changed: 1.");
    }

    @Test
    void findsAUserWhoMayOnlyRead() {
        try (AriTestServer pbx = AriTestServer.start()) {
            Started run = doctor(pbx, pbx.readOnlyUser(), pbx.readOnlyPassword());

            assertThat(run.code()).isEqualTo(Program.FAULT);
            assertThat(run.out()).contains("[FAIL ] User watcher may only read");
        }
    }

    @Test
    void seesCallsThatAreInTheApplicationAndThatItIsTaken() throws Exception {
        try (AriTestServer pbx = AriTestServer.start();
                var other = client(pbx)) {
            other.connect().join();
            pbx.caller().name("Anna").args("main").enter("conference");

            Started run = doctor(pbx, pbx.user(), pbx.password());

            assertThat(run.out())
                    .contains("[look ] The application conference is registered already")
                    .contains("[ok   ] 1 calls are in Stasis(conference) right now");
        }
    }

    @Test
    void makesNoTestCallThatWouldTakeTheApplicationAway() {
        try (AriTestServer pbx = AriTestServer.start();
                var other = client(pbx)) {
            other.connect().join();

            Started run = doctor(pbx, pbx.user(), pbx.password(), "--probe", "500@default");

            assertThat(run.out()).contains("No test call");
            assertThat(other.state()).isEqualTo(io.github.pbxkit.ari.ConnectionState.LIVE);
        }
    }

    @Test
    void findsATakenPort() throws Exception {
        try (AriTestServer pbx = AriTestServer.start()) {
            Started run = doctor(pbx, pbx.user(), pbx.password(), "--port", String.valueOf(pbx.port()));

            assertThat(run.out()).contains("[FAIL ] Port " + pbx.port() + " on 127.0.0.1 is taken");
        }
    }

    @Test
    void findsAnInviteTechnologyThatThePbxHasNot() {
        try (AriTestServer pbx = AriTestServer.start()) {
            Started run = doctor(pbx, pbx.user(), pbx.password(), "--invite-endpoint", "DAHDI/g1/{number}");

            assertThat(run.out()).contains("the PBX has no DAHDI");
        }
    }

    @Test
    void speaksRussian() {
        try (AriTestServer pbx = AriTestServer.start()) {
            pbx.endpoint("PJSIP/6001");

            Started run = doctor(pbx, pbx.user(), pbx.password(), "--lang", "ru");

            assertThat(run.out()).contains("Проверяем АТС", "разрешены изменения");
        }
    }

    @Test
    void wantsAPbxToLookAt() {
        assertThat(Started.run("doctor", "--lang", "en").err()).contains("give --ari, --user and --password");
        assertThat(Started.run("doctor", "--lab", "--probe", "500", "--lang", "en")
                        .err())
                .contains("--probe needs EXTENSION@CONTEXT");
    }

    private static io.github.pbxkit.ari.AriClient client(AriTestServer pbx) {
        return io.github.pbxkit.ari.AriClient.builder(pbx.uri())
                .credentials(pbx.user(), pbx.password())
                .application("conference")
                .build();
    }

    private static Started doctor(AriTestServer pbx, String user, String password, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "doctor", "--ari", pbx.uri().toString(), "--user", user, "--password", password, "--lang", "en"));
        if (!List.of(more).contains("--port")) {
            args.addAll(List.of("--port", "0"));
        }
        if (List.of(more).contains("--lang")) {
            args.subList(args.indexOf("--lang"), args.indexOf("--lang") + 2).clear();
        }
        args.addAll(List.of(more));
        return Started.run(args.toArray(String[]::new));
    }
}
