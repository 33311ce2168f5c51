package io.github.pbxkit.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Map<String, String> environment, String... arguments) {
        return LabMain.run(arguments, environment, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void helpsInTwoLanguages() {
        assertThat(run(Map.of(), "--help", "--lang", "en")).isZero();
        assertThat(run(Map.of(), "--help", "--lang", "ru")).isZero();

        assertThat(out.toString())
                .contains("Starts real Asterisk servers", "--port-base", "doctor")
                .contains("Запускает настоящие серверы");
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle english = Texts.in("en").bundle();
        ResourceBundle russian = Texts.in("ru").bundle();

        assertThat(russian.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(placeholders(russian.getString(key)))
                        .isEqualTo(placeholders(english.getString(key))));
    }

    private static long placeholders(String text) {
        return text.chars().filter(character -> character == '{').count();
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThat(run(Map.of(), "--frobnicate")).isEqualTo(LabMain.USAGE);
        assertThat(err.toString()).contains("--frobnicate").doesNotContain("\tat ");
    }

    @Test
    void namesTheVersionsThatItHas() {
        assertThat(run(Map.of(), "--asterisk", "17")).isEqualTo(LabMain.USAGE);
        assertThat(err.toString()).contains("no Asterisk '17'").doesNotContain("\tat ");
    }

    @Test
    void readsOptionsFromEnvironmentAndFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("lab.properties"), "asterisk = 18\nlang = ru\n");

        assertThat(run(Map.of(), "--config", file.toString())).isEqualTo(LabMain.USAGE);
        assertThat(run(Map.of("PBXKIT_LAB_ASTERISK", "19"), "--config", file.toString()))
                .isEqualTo(LabMain.USAGE);
        assertThat(err.toString()).contains("'18'").contains("'19'");
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(run(Map.of(), "--config", "/no/such/file")).isEqualTo(LabMain.FAULT);
        assertThat(err.toString()).contains("/no/such/file").doesNotContain("\tat ");
    }
}
