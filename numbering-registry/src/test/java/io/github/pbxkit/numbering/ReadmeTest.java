package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of the README, run. */
class ReadmeTest {
    @TempDir
    static Path data;

    private static Verdict judged;

    @BeforeAll
    static void run() throws IOException {
        Files.writeString(data.resolve("DEF-9xx.csv"), "916;0000000;9999999;10000000;ПАО \"МТС\";г. Москва\n");
        Files.writeString(data.resolve("ABC-4xx.csv"), "495;0000000;9999999;10000000;ПАО \"МГТС\";г. Москва\n");
        // A folder with ABC-3xx.csv to DEF-9xx.csv, also as .gz and .zip.
        ImportResult imported = NumberingRegistry.load(data);
        System.out.println(imported.report()); // accepted, repaired, rejected: every line

        NumberingRegistry registry = imported.registry();
        registry.lookup("8 (916) 123-45-67")
                .info()
                .ifPresent(info -> System.out.println(
                        info.operator().name() + ", " + info.region().name()));

        Verdict verdict = registry.verdict("+84951234567");
        System.out.println(verdict.kind() + ": " + verdict.reason()); // LOOKALIKE: Reads like 8 495 …
        judged = verdict;
    }

    @Test
    void theProgramDoesWhatItSays() {
        assertThat(judged.kind()).isEqualTo(Verdict.Kind.LOOKALIKE);
    }
}
