package io.github.pbxkit.cisco;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigCheckCorpusTest {
    @Test
    void findsTheMistakesOfTheArticle() {
        List<Finding> findings = ConfigCheck.check(CnfDocument.read(Corpus.seed()));
        assertThat(findings)
                .extracting(finding -> finding.line() + " " + finding.rule())
                .containsExactly(
                        "4 element-misplaced",
                        "4 ssh-access-inverted",
                        "5 element-misplaced",
                        "7 ssh-default-password",
                        "46 load-model-number-mismatch",
                        "50 pc-port-inverted",
                        "60 web-access-inverted",
                        "69 locale-incomplete",
                        "70 locale-incomplete",
                        "77 locale-incomplete",
                        "111 callforward-uri-typo",
                        "183 secret-in-clear",
                        "198 blf-needs-server");
        assertThat(findings)
                .filteredOn(finding -> finding.line() == 46)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message()).contains("434 is the number of the 7942");
                    assertThat(finding.hint()).contains("loadInformation348");
                });
    }

    @Test
    void countsWhatTheCorpusIsKnownToHold() {
        List<Path> phones = Corpus.files("sep");
        assertThat(files(Corpus.files("sep", "malformed"), "nat-address-missing"))
                .hasSize(5);
        assertThat(files(Corpus.files("sep", "malformed"), "nat-port-forward")).hasSize(6);
        assertThat(files(phones, "callforward-uri-typo")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(files(Corpus.files("flat-profile"), "format-flat-profile")).hasSize(3);
        assertThat(files(Corpus.files("sip-cnf"), "format-sip-cnf")).hasSize(7);
    }

    /** Working files of other people: an error in one of them has to be a real one. */
    @Test
    void seesErrorsOnlyWhereTheyAreReal() {
        List<String> errors = Corpus.files("sep", "default", "softkeys", "ringlist", "desktops").stream()
                .flatMap(file -> ConfigCheck.check(CnfDocument.read(file)).stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::rule)
                .distinct()
                .sorted()
                .toList();
        assertThat(errors)
                .containsExactly(
                        "label-too-long", "line-button-duplicate", "nat-address-missing", "proxy-usecallmanager-empty");
    }

    private static List<Path> files(List<Path> files, String rule) {
        return files.stream()
                .filter(file -> ConfigCheck.check(CnfDocument.read(file)).stream()
                        .anyMatch(finding -> finding.rule().equals(rule)))
                .toList();
    }
}
