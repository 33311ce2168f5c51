package io.github.pbxkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final double NONE = Double.NaN;

    @Test
    void isAboveOneWhenOursIsBetterInEitherDirection() {
        Report report = report(
                score("decode", "ours", 500, "ns/op", true),
                score("decode", "slow", 1000, "ns/op", true),
                score("decode", "quick", 250, "ns/op", true),
                score("import", "ours", 30_000_000, "rows/s", false),
                score("import", "slow", 10_000_000, "rows/s", false));

        assertThat(report.ratios())
                .containsExactly(
                        "case\tpeer\tours\ttheirs\tunit\tratio",
                        "decode\tslow\t500.0\t1000.0\tns/op\t2.00",
                        "decode\tquick\t500.0\t250.0\tns/op\t0.50",
                        "import\tslow\t30000000\t10000000\trows/s\t3.00");
    }

    @Test
    void comparesScoresOfOneModeWithEachOther() {
        Report report = report(
                score("decode", "ours", 2, "ops/us", false),
                score("decode", "ours", 500, "ns/op", true),
                score("decode", "peer", 1000, "ns/op", true),
                score("decode", "peer", 1, "ops/us", false));

        assertThat(report.ratios())
                .contains("decode\tpeer\t500.0\t1000.0\tns/op\t2.00", "decode\tpeer\t2.0\t1.0\tops/us\t2.00");
    }

    @Test
    void refusesToCompareDifferentUnits() {
        Report report = report(score("decode", "ours", 1, "us/op", true), score("decode", "peer", 1000, "ns/op", true));

        assertThatThrownBy(report::ratios)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("decode", "us/op", "ns/op");
    }

    @Test
    void hasNoRatioWithoutAPeer() {
        assertThat(report(score("alone", "ours", 1, "ns/op", true)).ratios()).hasSize(1);
    }

    @Test
    void listsAllocationsWhereTheyWereMeasured() {
        Score measured = new Score("decode", "ours", 1, NONE, "ns/op", true, 2400.04);

        assertThat(report(measured, score("heap", "ours", 1, "B/entry", true)).allocations())
                .containsExactly("case\tcontender\tbytes", "decode\tours\t2400.0");
    }

    @Test
    void writesNumbersWithoutExponent() {
        assertThat(Score.plain(1.2345678e9)).isEqualTo("1234600000");
        assertThat(Score.plain(0.000012345678)).isEqualTo("0.000012346");
        assertThat(Score.plain(NONE)).isEqualTo("-");
    }

    private static Report report(Score... scores) {
        return new Report("module", List.of(scores));
    }

    private static Score score(String benchCase, String contender, double value, String unit, boolean smallerIsBetter) {
        return new Score(benchCase, contender, value, NONE, unit, smallerIsBetter, NONE);
    }
}
