package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConferenceMainTest {
    @TempDir
    Path folder;

    @Test
    void helpsInBothLanguages() {
        assertThat(Started.run("--help", "--lang", "en").out())
                .contains("Usage: conference", "--invite-endpoint", "doctor", "simulated callers");
        assertThat(Started.run("--help", "--lang", "ru").out())
                .contains("Вызов: conference", "--invite-endpoint", "doctor", "ненастоящими");
        assertThat(Started.run("doctor", "--help", "--lang", "ru").out()).contains("--probe", "Проверить");
    }

    @Test
    void printsWhatAPbxNeeds() {
        Started run = Started.run("--print-config", "--user", "conf", "--app", "team", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("http.conf", "ari.conf", "extensions.conf", "[conf]", "Stasis(team,main)")
                .contains("\"${STASISSTATUS}\" = \"FAILED\"")
                .doesNotContain("${user}", "${app}", "${room}", "${password}");
    }

    @Test
    void printsItForFreePbxInItsOwnPlaces() {
        assertThat(Started.run("--print-config", "--flavour", "freepbx", "--lang", "en")
                        .out())
                .contains("ari_additional_custom.conf", "extensions_custom.conf", "[from-internal-custom]")
                .contains("fwconsole reload", "Local/{number}@from-internal");
        assertThat(Started.run("--print-config", "--flavour", "freepbx", "--lang", "ru")
                        .out())
                .contains("extensions_custom.conf", "выполните");
        assertThat(Started.run("--print-config", "--flavour", "trixbox").code()).isEqualTo(Program.FAULT);
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        Started run = Started.run("--prot", "80");

        assertThat(run.code()).isEqualTo(Program.USAGE);
        assertThat(run.err()).contains("--prot", "--port").doesNotContain("\tat ");
    }

    @Test
    void takesTheCommandLineBeforeTheEnvironmentBeforeTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), "user=file\napp=fromfile\nlang=ru\n");
        String config = file.toString();
        Map<String, String> environment = Map.of("PBXKIT_CONFERENCE_USER", "environment");

        assertThat(Started.run("--config", config, "--print-config").out()).contains("[file]", "Stasis(fromfile,main)");
        assertThat(Started.run(environment, "--config", config, "--print-config")
                        .out())
                .contains("[environment]");
        assertThat(Started.run(environment, "--config", config, "--print-config", "--user", "line")
                        .out())
                .contains("[line]", "Stasis(fromfile,main)");
    }

    @Test
    void speaksTheLanguageOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), "lang=ru\nlisten=0.0.0.0\n");

        assertThat(Started.run("--config", file.toString()).err()).contains("нужен пароль");
    }

    @Test
    void refusesAMisspeltKeyInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), "pasword=x\n");

        Started run = Started.run("--config", file.toString(), "--lang", "en");

        assertThat(run.code()).isEqualTo(Program.FAULT);
        assertThat(run.err()).contains("There is no option pasword", "password");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThat(Started.run("--config", folder.resolve("no").toString(), "--lang", "en")
                        .err())
                .contains("There is no file");
    }

    @Test
    void readsTheSampleConfigurationThatIsShipped() {
        Path sample = Path.of("src/dist/conf/conference.properties");

        assertThat(sample).exists();
        assertThat(Started.run("--config", sample.toString(), "--print-config").code())
                .isZero();
    }
}
