package io.github.pbxkit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.run.CommandLine.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @Test
    void listsWithoutAName() {
        assertThat(CommandLine.parse().action()).isEqualTo(Action.LIST);
        assertThat(CommandLine.parse("--lang", "ru").action()).isEqualTo(Action.LIST);
    }

    @Test
    void leavesTheExamplesArgumentsAlone() {
        CommandLine line = CommandLine.parse("--lang", "ru", "conference", "--help", "--lang", "en", "");

        assertThat(line.action()).isEqualTo(Action.START);
        assertThat(line.example()).isEqualTo("conference");
        assertThat(line.arguments()).containsExactly("--help", "--lang", "en", "");
        assertThat(line.consumed()).isEqualTo(3);
        assertThat(line.language()).contains("ru");
    }

    @Test
    void packsOneExample() {
        CommandLine line = CommandLine.parse("--lang=en", "package", "conference");

        assertThat(line.action()).isEqualTo(Action.PACKAGE);
        assertThat(line.example()).isEqualTo("conference");
    }

    @Test
    void helpsBeforeAnythingElse() {
        assertThat(CommandLine.parse("--lang", "ru", "-h").action()).isEqualTo(Action.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--wrong", "--lang", "package", "package a b"})
    void refusesWhatItDoesNotUnderstand(String line) {
        assertThatThrownBy(() -> CommandLine.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(line);
    }

    @Test
    void findsTheLanguageAnywhere() {
        assertThat(CommandLine.languageIn("--wrong", "conference", "--lang", "ru"))
                .contains("ru");
        assertThat(CommandLine.languageIn("conference", "--lang=ru")).contains("ru");
        assertThat(CommandLine.languageIn("conference", "--lang")).isEmpty();
    }
}
