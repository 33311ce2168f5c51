package io.github.pbxkit.examples.queueboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueBoardMainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return QueueBoardMain.run(args, Map.of(), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void saysWhatItCanDo() {
        assertThat(run("--help", "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("--warn-after", "PBXKIT_QUEUE_BOARD_", "doctor")
                .doesNotContain("null");
        assertThat(run("--help", "--lang", "ru")).isZero();
        assertThat(out.toString()).contains("Табло очередей");
    }

    @ParameterizedTest
    @CsvSource({"asterisk, en", "freepbx, en", "asterisk, ru", "freepbx, ru"})
    void printsWhatThePbxNeeds(String flavour, String language) {
        assertThat(run(
                        "--print-config",
                        "--flavour",
                        flavour,
                        "--lang",
                        language,
                        "--user",
                        "board",
                        "--password",
                        "x"))
                .isZero();
        assertThat(out.toString())
                .contains("[board]", "secret = x", "write = reporting")
                .doesNotContain("${");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ami pbx --demo | only one of --ami",
                "--ami pbx | --user and --password",
                "--ami pbx:x --user u --password p | HOST:PORT",
                "--lab=13 | 22 and 16",
                "--warn-after 0 | from 1 to 3600",
                "--warn-after 50 --alarm-after 10 | from 50 to",
                "--print-config --flavour other | asterisk or freepbx",
                "--listen 0.0.0.0 | needs a password"
            })
    void saysWhatToChange(String args, String sentence) {
        assertThat(run((args + " --port 0 --lang en").split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
    }

    @Test
    void saysThatNobodyListens() {
        assertThat(run("--ami", "127.0.0.1:1", "--user", "u", "--password", "p", "--port", "0", "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Nobody listens at 127.0.0.1:1").hasLineCount(1);
    }

    @Test
    void theDoctorFindsTheDemoWellAndAMissingQueueNot() {
        assertThat(run("doctor", "--port", "0", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Queues: 3", "All is well.");
        assertThat(run("doctor", "--port", "0", "--lang", "en", "--queues", "sales,nowhere"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("There is no queue nowhere on the server");
    }
}
