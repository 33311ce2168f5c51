package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CorpusImportTest {
    @Test
    void accountsForEveryLineOfEveryVintage() {
        Map<String, Long> expected = Corpus.expectedRows();
        int files = 0;
        for (String vintage : Corpus.vintages()) {
            ImportReport report = Corpus.load(vintage).report();
            assertThat(report.accepted() + report.repaired() + report.rejected() + report.structural())
                    .as(vintage)
                    .isEqualTo(report.physicalLines());
            for (ImportedFile file : report.files()) {
                assertThat(file.accepted() + file.repaired())
                        .as("%s/%s", vintage, file.name())
                        .isEqualTo(expected.get(vintage + "/" + file.name()));
                files++;
            }
            assertThat(report.rejected()).isZero();
            assertThat(report.issues()).hasSize((int) report.repaired());
        }
        assertThat(files).isEqualTo(expected.size());
    }

    @Test
    void findsKnownNumbers() {
        NumberingRegistry registry = Corpus.load(Corpus.FULL).registry();
        assertThat(registry.size()).isEqualTo(372_319);
        NumberInfo mobile = registry.find(9000061999L).orElseThrow();
        assertThat(mobile.operator().name()).isEqualTo("ООО \"Т2 Мобайл\"");
        assertThat(mobile.region().name()).isEqualTo("Краснодарский край");
        assertThat(mobile.from()).isEqualTo(9000000000L);
        assertThat(mobile.source().line()).isEqualTo(2);
        assertThat(registry.find(9000062000L).orElseThrow().region().name()).isEqualTo("Ростовская обл.");
        assertThat(registry.find(3012100000L)).isEmpty();
    }

    @Test
    void staysSmall() {
        NumberingRegistry registry = Corpus.load(Corpus.FULL).registry();
        double bytesPerRange = (double) registry.table().indexBytes() / registry.size();
        assertThat(bytesPerRange).isLessThan(9.0);
    }
}
