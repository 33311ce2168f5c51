package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(Program.run("--help", "--lang", "en").out())
                .contains("Usage: conference", "--invite-endpoint", "doctor", "simulated callers");
        assertThat(Program.run("--help", "--lang", "ru").out())
                .contains("Вызов: conference", "--invite-endpoint", "doctor", "ненастоящими");
        assertThat(Program.run("doctor", "--help", "--lang", "ru").out()).contains("--probe", "Проверить");
    }

    @Test
    void printsWhatAPbxNeeds() {
        Program run = Program.run("--print-config", "--user", "conf", "--app", "team", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("http.conf", "ari.conf", "extensions.conf", "[conf]", "Stasis(team,main)")
                .contains("\"${STASISSTATUS}\" = \"FAILED\"")
                .doesNotContain("${user}", "${app}", "${room}", "${password}");
    }

    @Test
    void printsItForFreePbxInItsOwnPlaces() {
        assertThat(Program.run("--print-config", "--flavour", "freepbx", "--lang", "en")
                        .out())
                .contains("ari_additional_custom.conf", "extensions_custom.conf", "[from-internal-custom]")
                .contains("fwconsole reload", "Local/{number}@from-internal");
        assertThat(Program.run("--print-config", "--flavour", "freepbx", "--lang", "ru")
                        .out())
                .contains("extensions_custom.conf", "выполните");
        assertThat(Program.run("--print-config", "--flavour", "trixbox").code())
                .isEqualTo(io.github.pbxkit.examples.kit.Program.FAULT);
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        Program run = Program.run("--prot", "80");

        assertThat(run.code()).isEqualTo(io.github.pbxkit.examples.kit.Program.USAGE);
        assertThat(run.err()).contains("--prot", "--port").doesNotContain("\tat ");
    }

    @Test
    void takesTheCommandLineBeforeTheEnvironmentBeforeTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), "user=file\napp=fromfile\nlang=ru\n");
        String config = file.toString();
        Map<String, String> environment = Map.of("PBXKIT_CONFERENCE_USER", "environment");

        assertThat(Program.run("--config", config, "--print-config").out()).contains("[file]", "Stasis(fromfile,main)");
        assertThat(Program.run(environment, "--config", config, "--print-config")
                        .out())
                .contains("[environment]");
        assertThat(Program.run(environment, "--config", config, "--print-config", "--user", "line")
                        .out())
                .contains("[line]", "Stasis(fromfile,main)");
    }

    @Test
    void speaksTheLanguageOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), "lang=ru\nlisten=0.0.0.0\n");

        assertThat(Program.run("--config", file.toString()).err()).contains("нужен пароль");
    }

    @Test
    void refusesAMisspeltKeyInTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("c.properties"), "pasword=x\n");

        Program run = Program.run("--config", file.toString(), "--lang", "en");

        assertThat(run.code()).isEqualTo(io.github.pbxkit.examples.kit.Program.FAULT);
        assertThat(run.err()).contains("There is no option pasword", "password");
    }

    @Test
    void saysThatTheFileIsMissing() {
        assertThat(Program.run("--config", folder.resolve("no").toString(), "--lang", "en")
                        .err())
                .contains("There is no file");
    }

    @Test
    void readsTheSampleConfigurationThatIsShipped() {
        Path sample = Path.of("src/dist/conf/conference.properties");

        assertThat(sample).exists();
        assertThat(Program.run("--config", sample.toString(), "--print-config").code())
                .isZero();
    }
}
