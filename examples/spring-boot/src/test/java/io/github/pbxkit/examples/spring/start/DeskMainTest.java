package io.github.pbxkit.examples.spring.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program around the application. */
class DeskMainTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void explainsItself(String language) {
        Started help = Started.run("--help", "--lang", language);

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("--refuse-suspicious", "--print-config", "doctor", "--listen", "PBXKIT_SPRING_BOOT_");
    }

    @ParameterizedTest
    @CsvSource({"asterisk,en", "asterisk,ru", "freepbx,en", "freepbx,ru"})
    void printsWhatAPbxNeeds(String flavour, String language) {
        Started printed = Started.run(
                "--print-config", "--flavour", flavour, "--user", "me", "--app", "front", "--lang", language);

        assertThat(printed.code()).isZero();
        assertThat(printed.out()).contains("[me]", "Stasis(front)", "manager").doesNotContain("${");
    }

    @Test
    void saysWhatIsWrongWithAnOption() {
        assertThat(Started.run("--demo", "--lab", "--lang", "en").err()).contains("only one of");
        assertThat(Started.run("--ari", "http://127.0.0.1:1", "--lang", "en").err())
                .contains("--user and --password");
        assertThat(Started.run("--ami", "pbx", "--ami-user", "u", "--lang", "en")
                        .err())
                .contains("--ami-user and --ami-password");
        assertThat(Started.run("--ami", "pbx:x", "--ami-user", "u", "--ami-password", "p", "--lang", "en")
                        .err())
                .contains("HOST:PORT");
        assertThat(Started.run("--listen", "0.0.0.0", "--lang", "ru").err()).contains("--page-password");
        assertThat(Started.run("--lab", "17", "--lang", "en").err()).contains("--lab=22");
    }

    @Test
    void theDoctorLooksAtEverything() {
        Started well = Started.run("doctor", "--demo", "--port", "0", "--lang", "en");
        assertThat(well.out()).contains("[ok   ] ARI at", "[ok   ] AMI at", "All is well");
        assertThat(well.code()).isZero();

        Started ill = Started.run(
                "doctor",
                "--port",
                "0",
                "--ari",
                "http://127.0.0.1:1",
                "--user",
                "u",
                "--password",
                "p",
                "--lang",
                "en");
        assertThat(ill.out()).contains("[FAIL ] Nobody answers at http://127.0.0.1:1");
        assertThat(ill.code()).isEqualTo(Program.FAULT);
    }

    @Test
    void theDoctorSeesAUserWhoMayOnlyRead() {
        try (AriTestServer pbx = AriTestServer.start()) {
            Started ill = Started.run(
                    "doctor",
                    "--port=0",
                    "--lang=en",
                    "--ari=" + pbx.uri(),
                    "--user=" + pbx.readOnlyUser(),
                    "--password=" + pbx.readOnlyPassword());

            assertThat(ill.out()).contains("[FAIL ] User " + pbx.readOnlyUser() + " may only read on");
            assertThat(ill.code()).isEqualTo(Program.FAULT);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | does not let user asterisk in | Nobody listens at 127.0.0.1:1 | connected.",
                "ru | не впускает пользователя asterisk | По адресу 127.0.0.1:1 никто не слушает | соединение есть."
            })
    void startsBesideAPbxThatIsNotThereAndSaysWhatToDo(String language, String refused, String nobody, String well)
            throws Exception {
        StringWriter said = new StringWriter();
        try (AriTestServer ari = AriTestServer.start();
                DeskRun desk = DeskRun.start(
                        wrongPasswordAndWrongPort(ari), Texts.in(DeskMain.class, language), new PrintWriter(said))) {
            await(said, refused);
            await(said, nobody);
            assertThat(desk.port()).isNotEmpty();
            assertThat(said.toString()).doesNotContain("Exception", "\tat ", well);
        }
    }

    private static DeskOptions wrongPasswordAndWrongPort(AriTestServer ari) {
        DeskOptions options = new DeskOptions();
        options.web.port = 0;
        options.pbx.ari = ari.uri().toString();
        options.pbx.user = ari.user();
        options.pbx.password = "wrong";
        options.pbx.ami = "127.0.0.1:1";
        options.pbx.amiUser = "u";
        options.pbx.amiPassword = "p";
        return options;
    }

    private static void await(StringWriter said, String words) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!said.toString().contains(words)) {
            assertThat(System.nanoTime()).as(said::toString).isLessThan(deadline);
            Thread.sleep(20); // between two looks
        }
    }

    @Test
    void tellsInOneSentenceWhyItDoesNotStart() {
        Started started = Started.run("--demo", "--port", "0", "--numbers", "pom.xml", "--lang", "en");

        assertThat(started.code()).isEqualTo(Program.FAULT);
        assertThat(started.err())
                .startsWith("The application does not start: There are no numbers")
                .hasLineCount(1);
    }

    @Test
    void runsTheDemo() throws Exception {
        DeskOptions options = new DeskOptions();
        options.web.port = 0;
        StringWriter said = new StringWriter();
        try (DeskRun desk = DeskRun.start(options, Texts.in(DeskMain.class, "en"), new PrintWriter(said))) {
            assertThat(said.toString()).contains("Demo: calls are simulated", "http://localhost:" + desk.port());
            URI board = URI.create("http://127.0.0.1:" + desk.port() + "/api/board");
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(board).build(), BodyHandlers.ofString())
                            .body())
                    .contains("SEP020000000001.cnf.xml", "\"protocol\":\"ARI\"");
        }
        assertThat(said.toString()).contains("Stopped.");
    }
}
