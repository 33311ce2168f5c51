package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.numbering.export.RegulatorCsv;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusRoundTripTest {
    @TempDir
    Path folder;

    @Test
    void exportedAndLoadedAgainEveryVintageIsEqualAndItsExportHasTheSameBytes() throws IOException {
        for (String vintage : Corpus.vintages()) {
            NumberingRegistry registry = Corpus.load(vintage).registry();
            Path first = export(registry, RegulatorCsv.current(), vintage + ".csv");
            ImportResult again = NumberingRegistry.load(first);
            assertThat(again.registry()).as(vintage).isEqualTo(registry);
            assertThat(again.report().rejected()).isZero();
            Path second = export(again.registry(), RegulatorCsv.current(), vintage + "-again.csv");
            assertThat(Files.mismatch(first, second)).as(vintage).isEqualTo(-1);
        }
    }

    @Test
    void exportsTheCurrentFileOfTheRegulatorByteForByte() throws IOException {
        Path original = Corpus.folder().resolve("2026-04/DEF-9xx.csv.gz");
        Path exported = export(Corpus.load("2026-04").registry(), RegulatorCsv.current(), "out.csv");
        assertThat(sameBytes(original, exported)).isTrue();
    }

    @Test
    void exportsAnOldFileOfTheRegulatorByteForByte() throws IOException {
        NumberingRegistry mobile = NumberingRegistry.load(
                        Corpus.folder().resolve(Corpus.FULL).resolve("Kody_DEF-9kh.csv.gz"))
                .registry();
        Path exported = export(mobile, RegulatorCsv.of2020(), "out.csv");
        assertThat(sameBytes(Corpus.folder().resolve(Corpus.FULL).resolve("Kody_DEF-9kh.csv.gz"), exported))
                .isTrue();
    }

    private static boolean sameBytes(Path packed, Path plain) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            byte[] expected = in.readAllBytes();
            return expected.length == Files.size(plain) && Arrays.equals(expected, Files.readAllBytes(plain));
        }
    }

    private Path export(NumberingRegistry registry, RegulatorCsv layout, String name) throws IOException {
        Path file = folder.resolve(name);
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            layout.write(registry.ranges(), out);
        }
        return file;
    }

    @Test
    void appliedDifferencesGiveTheOtherRegistryForEveryPairOfVintages() {
        List<String> vintages = Corpus.vintages();
        for (String from : vintages) {
            for (String to : vintages) {
                NumberingRegistry before = Corpus.load(from).registry();
                NumberingRegistry after = Corpus.load(to).registry();
                RegistryDiff diff = RegistryDiff.between(before, after);
                NumberingRegistry applied = diff.apply(before);
                assertThat(applied).as("%s to %s", from, to).isEqualTo(after);
                assertThat(diff.isEmpty()).isEqualTo(from.equals(to));
                long net = diff.numbersByKind().get(RangeChange.Kind.ALLOCATED)
                        - diff.numbersByKind().get(RangeChange.Kind.WITHDRAWN);
                assertThat(before.capacity() + net).isEqualTo(after.capacity());
            }
        }
    }

    @Test
    void snapshotsAreEqualAndKeepTheSources() {
        for (String vintage : Corpus.vintages()) {
            NumberingRegistry registry = Corpus.load(vintage).registry();
            Path file = folder.resolve(vintage + ".snapshot");
            registry.saveSnapshot(file);
            NumberingRegistry opened = NumberingRegistry.openSnapshot(file);
            assertThat(opened).isEqualTo(registry);
            assertThat(opened.asOf()).isEqualTo(registry.asOf());
            var mine = registry.ranges().iterator();
            assertThat(opened.ranges().allMatch(range -> range.equals(mine.next())))
                    .isTrue();
        }
    }
}
