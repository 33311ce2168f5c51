package io.github.pbxkit.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program around the menu. */
class IvrMainTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void explainsItself(String language) {
        Started help = Started.run("--help", "--lang", language);

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--operators", "--save-to", "--print-config", "doctor", "PBXKIT_IVR_");
    }

    @ParameterizedTest
    @CsvSource({"asterisk,en", "asterisk,ru", "freepbx,en", "freepbx,ru"})
    void printsWhatAPbxNeeds(String flavour, String language) {
        Started printed = Started.run(
                "--print-config", "--flavour", flavour, "--user", "me", "--app", "menu", "--lang", language);

        assertThat(printed.code()).isZero();
        assertThat(printed.out())
                .contains("[me]", "Stasis(menu)", "read_only = no", "examples/run ivr")
                .doesNotContain("${app}", "${user}", "${password}", "conference", "онференц");
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        assertThat(Started.run("--demo", "--lab", "--lang", "en").err())
                .contains("only one of --ari, --lab and --demo");
        assertThat(Started.run("--ari", "http://127.0.0.1:1", "--lang", "en").err())
                .contains("--user and --password");
        assertThat(Started.run("--ari", "pbx", "--user", "u", "--password", "p", "--lang", "en")
                        .err())
                .contains("needs an address");
        assertThat(Started.run("--endpoint", "PJSIP", "--lang", "en").err()).contains("--endpoint needs a technology");
        assertThat(Started.run("--operators", "a b", "--lang", "en").err()).contains("numbers separated by commas");
        assertThat(Started.run("--ring-time", "0", "--lang", "en").err()).contains("--ring-time must be from 1 to 600");
        assertThat(Started.run("--app", "a b", "--lang", "ru").err()).contains("Приложение не может называться");
    }

    @Test
    void saysWhatIsWrongWithThePbx() {
        Started nobody = Started.run("--ari", "http://127.0.0.1:1", "--user", "u", "--password", "p", "--lang", "en");
        assertThat(nobody.code()).isEqualTo(Program.FAULT);
        assertThat(nobody.err()).contains("Nobody answers at http://127.0.0.1:1");

        try (AriTestServer pbx = AriTestServer.start()) {
            String ari = pbx.uri().toString();
            assertThat(Started.run("--ari", ari, "--user", "u", "--password", "p", "--lang", "en")
                            .err())
                    .contains("does not let user u in");
            assertThat(Started.run(
                                    "--ari",
                                    ari,
                                    "--user",
                                    pbx.readOnlyUser(),
                                    "--password",
                                    pbx.readOnlyPassword(),
                                    "--lang",
                                    "en")
                            .err())
                    .contains("may only read");
        }
    }

    @Test
    void theDoctorLooksAtEverything() {
        try (AriTestServer pbx = AriTestServer.start()) {
            pbx.endpoint("PJSIP/6001");
            pbx.endpoint("PJSIP/6002");

            assertThat(doctor(pbx).out())
                    .contains("[ok   ] Asterisk 22", "may change things")
                    .contains("[ok   ] The application ivr is not registered yet")
                    .contains("[ok   ] Operator PJSIP/6001 is known");
            Started wrong = doctor(pbx, "--endpoint", "DAHDI/{number}", "--operators", "6001");
            assertThat(wrong.code()).isEqualTo(Program.FAULT);
            assertThat(wrong.out()).contains("[FAIL ] The PBX does not know the operator DAHDI/6001");
        }
        assertThat(Started.run("doctor", "--lang", "en").err()).contains("give --ari, --user and --password");
    }

    private static Started doctor(AriTestServer pbx, String... more) {
        List<String> args = new ArrayList<>(
                List.of("doctor", "--lang", "en", "--ari", pbx.uri().toString()));
        args.addAll(List.of("--user", pbx.user(), "--password", pbx.password()));
        args.addAll(List.of(more));
        return Started.run(args.toArray(String[]::new));
    }

    /** At once on the embedded fake: simulated callers do everything that the menu can. */
    @Test
    void theDemoMovesAtOnce() {
        StringWriter out = new StringWriter();
        IvrOptions options = new IvrOptions();
        options.pbx.standIn.demo = true;
        try (IvrApp app = IvrApp.start(options.settings(), Texts.in(IvrMain.class, "en"), new PrintWriter(out))) {
            awaitText(
                    out,
                    "left a message of",
                    "listens to the messages: 1",
                    "entered 4711",
                    "talks to PJSIP/6002",
                    "was handed over");
        }
        assertThat(out.toString()).contains("Demo: callers are simulated", "Анна Смирнова <6011>: calls", "Stopped.");
    }

    private static void awaitText(StringWriter out, String... parts) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        for (String part : parts) {
            while (!out.toString().contains(part)) {
                assertThat(System.nanoTime()).as("no \"%s\" in %s", part, out).isLessThan(deadline);
                LockSupport.parkNanos(20_000_000);
            }
        }
    }
}
