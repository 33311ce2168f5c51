package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CnfDocumentCorpusTest {
    private static final String[] XML = {
        "sep", "default", "dialplan", "dialrules", "ringlist", "desktops", "softkeys", "featurepolicy", "flat-profile"
    };

    /** Where an independent XML parser (libxml2) sees the first error. */
    private static final Map<String, Integer> BROKEN_LINE = Map.of(
            "chansccp-SEP0000000000.cnf.xml_annotated-P00308010100.xml", 298,
            "namodev-6921.cnf-SIP69xx.9-4-1-3.xml", 102,
            "namodev-7821.cnf-sip78xx.12-1-1-12.xml", 102,
            "namodev-7942.cnf-SIP42.8-5-4S.xml", 107,
            "namodev-9971.cnf-sip9971.9-4-1SR1-2.xml", 102,
            "phantomvl-SEP0000000000.cnf.xml_annotated-P00308010100.xml", 297,
            "staskobzar-7921_TEMPL.cnf-CP7921G-1.4.6.3.xml", 72,
            "staskobzar-7925_TEMPL.cnf-CP7925G-1.4.7.3.xml", 72);

    @Test
    void givesEveryFileBackByteByByte() {
        List<Path> files = Stream.of("malformed", "template", "sip-cnf")
                .flatMap(kind -> Corpus.files(kind).stream())
                .toList();
        assertThat(files).hasSize(18);
        assertThat(Stream.concat(files.stream(), Corpus.files(XML).stream()))
                .hasSize(123)
                .allSatisfy(file -> {
                    byte[] bytes = Corpus.bytes(file);
                    assertThat(CnfDocument.parse(bytes).toBytes())
                            .as(file.toString())
                            .isEqualTo(bytes);
                });
    }

    @Test
    void findsNothingWrongInWellFormedFiles() {
        assertThat(Corpus.files(XML))
                .allSatisfy(file -> assertThat(CnfDocument.read(file).problems())
                        .as(file.toString())
                        .allMatch(problem -> problem.rule().equals("xml-unbound-prefix")));
    }

    @TestFactory
    Stream<DynamicTest> pointsAtTheLineThatBreaksTheFile() {
        List<Path> files = Corpus.files("malformed");
        assertThat(files).hasSize(8);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Finding first = CnfDocument.read(file).problems().get(0);
                    assertThat(first.rule()).isEqualTo("xml-syntax");
                    assertThat(first.line())
                            .isEqualTo(BROKEN_LINE.get(file.getFileName().toString()));
                }));
    }

    @Test
    void seesEveryFurtherErrorOfAFile() {
        Path file = Corpus.directory().resolve("malformed/staskobzar-7921_TEMPL.cnf-CP7921G-1.4.6.3.xml");
        assertThat(CnfDocument.read(file).problems()).extracting(Finding::line).containsExactly(72, 73, 74);
    }

    @Test
    void readsTheValueBehindAForgottenBracket() {
        Path file = Corpus.directory().resolve("malformed/namodev-7942.cnf-SIP42.8-5-4S.xml");
        CnfDocument document = CnfDocument.read(file);
        assertThat(document.value("device/sipProfile/sipLines/line[1]/authPassword"))
                .hasValue("[== SIP PASSWORD ==]");
        assertThat(document.value("device/sipProfile/sipLines/line[1]/sharedLine"))
                .hasValue("false");
    }

    @Test
    void changesNothingButTheOneValueThatIsEdited() {
        int edits = 0;
        int leaves = 0;
        int step = Boolean.getBoolean("soak") ? 1 : 7;
        for (Path file : Corpus.files("sep", "default", "malformed")) {
            byte[] before = Corpus.bytes(file);
            CnfDocument document = CnfDocument.parse(before);
            for (CnfElement leaf : document.all("//*")) {
                if (leaf.isLeaf() && leaf.intact && leaves++ % step == 0) {
                    byte[] after = document.with(leaf.path(), "an & other").toBytes();
                    assertOnlyValueDiffers(before, after, leaf);
                    edits++;
                }
            }
        }
        assertThat(leaves).isGreaterThan(5000);
        assertThat(edits).isEqualTo((leaves + step - 1) / step);
    }

    /** What is left and right of the difference is the same, and the difference lies inside the element. */
    private static void assertOnlyValueDiffers(byte[] before, byte[] after, CnfElement leaf) {
        int left = Arrays.mismatch(before, after);
        int right = 0;
        while (before[before.length - 1 - right] == after[after.length - 1 - right]
                && right < Math.min(before.length, after.length) - left - 1) {
            right++;
        }
        String edited = new String(after, left, after.length - right - left, leaf.source.charset);
        assertThat("an &amp; other").as(leaf.path()).contains(edited.replaceAll("[<>/].*", ""));
        CnfDocument reread = CnfDocument.parse(after);
        assertThat(reread.value(leaf.path())).as(leaf.path()).hasValue("an & other");
        int removed = before.length - right - left;
        assertThat(removed).as(leaf.path()).isLessThanOrEqualTo(leaf.end - leaf.start);
    }
}
