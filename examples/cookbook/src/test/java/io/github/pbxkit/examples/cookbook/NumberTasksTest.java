package io.github.pbxkit.examples.cookbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks around numbers, on a plan of a few lines. */
class NumberTasksTest {
    private static final String MTS = "916;0000000;9999999;10000000;ПАО \"МТС\";г. Москва\n";

    @TempDir
    private Path folder;

    @Test
    void describesNumbersOfEveryKind() throws IOException {
        NumberingRegistry registry = NumberingRegistry.load(plan(MTS)).registry();

        assertThat(WhoseNumber.describe(registry, "8 (916) 123-45-67")).isEqualTo("ПАО \"МТС\", г. Москва");
        assertThat(WhoseNumber.describe(registry, "+79171234567")).isEqualTo("nobody holds +79171234567");
        assertThat(WhoseNumber.describe(registry, "+442071234567")).contains("United Kingdom");
        assertThat(WhoseNumber.describe(registry, "112")).isEqualTo("a short number");
        assertThat(WhoseNumber.describe(registry, "anonymous")).startsWith("no number: ");
    }

    @Test
    void takesANewPlanAndSaysWhatChanged() throws IOException {
        LiveRegistry live = new LiveRegistry(NumberingRegistry.load(plan(MTS)).registry());

        String said = NewPlan.take(live, plan(MTS + "917;0000000;0999999;1000000;ПАО \"МегаФон\";г. Москва\n"));

        assertThat(said).startsWith("2 lines accepted, 0 rejected").contains("ALLOCATED=1000000");
        assertThat(live.current().hasCode(917)).isTrue();
    }

    @Test
    void refusesAPlanThatLostTooMuch() throws IOException {
        LiveRegistry live = new LiveRegistry(NumberingRegistry.load(plan(MTS)).registry());

        String said = NewPlan.take(live, plan("916;0000000;0000999;1000;ПАО \"МТС\";г. Москва\n"));

        assertThat(said).startsWith("refused: ");
        assertThat(WhoseNumber.describe(live.current(), "+79161234567")).contains("МТС");
    }

    private Path plan(String lines) throws IOException {
        Files.writeString(folder.resolve("DEF-9xx.csv"), lines);
        return folder;
    }
}
