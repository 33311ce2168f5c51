package io.github.pbxkit.examples.lab.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTableTest {
    @TempDir
    private Path folder;

    private CoverageTable table(String... reasons) {
        List<String> rows = new ArrayList<>(List.of("what\tname\treason"));
        rows.addAll(List.of(reasons));
        return new CoverageTable(folder, rows);
    }

    @Test
    void namesNothingWhereNothingIsMissing() {
        table().put("ami-actions", 22, List.of("Ping", "Login"), List.of("Login", "Ping", "Other"));
        assertThat(folder.resolve("coverage.tsv")).hasContent("what\tserver\tlive\tcovered\nami-actions\t22\t2\t2\n");
        assertThat(folder.resolve("coverage-missing.tsv")).hasContent("what\tserver\tname\treason\n");
    }

    @Test
    void namesWhatIsMissingWithItsReason() {
        CoverageTable table = table("ami-actions\tFire\tneeds a module that nobody has");
        table.put("ami-actions", 16, List.of("Ping", "Fire"), List.of("Ping"));
        table.put("ami-events", 16, List.of("Hangup"), List.of("Hangup"));
        assertThat(folder.resolve("coverage.tsv"))
                .hasContent("what\tserver\tlive\tcovered\nami-actions\t16\t2\t1\nami-events\t16\t1\t1\n");
        assertThat(folder.resolve("coverage-missing.tsv"))
                .hasContent("what\tserver\tname\treason\nami-actions\t16\tFire\tneeds a module that nobody has\n");
    }

    @Test
    void failsForWhatIsMissingWithoutAReason() {
        CoverageTable table = table("ami-actions\tFire\tknown", "ami-events\tBurn\tknown", "ami-actions\tSmoke\t ");
        assertThatThrownBy(
                        () -> table.put("ami-actions", 22, List.of("Ping", "Fire", "Burn", "Smoke"), List.of("Ping")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("[Burn, Smoke]")
                .hasMessageContaining("coverage-reasons.tsv");
        assertThat(folder.resolve("coverage-missing.tsv")).content().contains("Burn", "Smoke");
    }

    @Test
    void putsANewCountInPlaceOfTheOld() {
        CoverageTable table = table("ami-actions\tFire\tknown");
        table.put("ami-actions", 22, List.of("Ping", "Fire"), List.of("Ping"));
        table.put("ami-actions", 22, List.of("Ping", "Fire"), List.of("Ping", "Fire"));
        assertThat(folder.resolve("coverage.tsv")).content().contains("ami-actions\t22\t2\t2");
        assertThat(folder.resolve("coverage-missing.tsv")).hasContent("what\tserver\tname\treason\n");
    }

    @Test
    void theReasonsOfThisRunCanBeRead() {
        assertThatCode(CoverageTable::ofThisRun).doesNotThrowAnyException();
    }
}
