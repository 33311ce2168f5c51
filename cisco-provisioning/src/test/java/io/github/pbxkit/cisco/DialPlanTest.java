package io.github.pbxkit.cisco;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialPlanTest {
    private static final DialPlan PLAN = parse("""
            <DIALTEMPLATE>
              <TEMPLATE MATCH="112" Timeout="0"/>
              <TEMPLATE MATCH="3.." Timeout="1"/>
              <TEMPLATE MATCH="9,8.........." Timeout="0" Rewrite="8.........."/>
              <TEMPLATE MATCH="9,810*" timeout="6"/>
              <TEMPLATE MATCH="\\*.." Timeout="0"/>
              <TEMPLATE MATCH="....#" Timeout="0"/>
              <TEMPLATE MATCH="*" Timeout="5"/>
            </DIALTEMPLATE>
            """);

    private static DialPlan parse(String text) {
        return DialPlan.from(CnfDocument.parse(text.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        // dialled, rule, seconds, sent, second dial tone
        "112,         112,            0, 112,          false",
        "1123,        112,            0, 112,          false",
        "305,         3..,            1, 305,          false",
        "3055,        *,              5, 3055,         false",
        "9812345,     *,              5, 9812345,      true",
        "9812345678901, '9,8..........', 0, 81234567890, true",
        "98109991,    '9,810*',       6, 98109991,     true",
        "*43,         \\*..,          0, *43,          false",
        "1234#,       ....#,          0, 1234#,        false",
        "7,           *,              5, 7,            false",
    })
    void saysWhichRuleCountsAndWhenItSends(String dialled, String rule, int seconds, String sent, boolean tone) {
        DialPlan.Outcome outcome = PLAN.dial(dialled);
        assertThat(outcome.rule()).map(DialPlan.Rule::match).hasValue(rule);
        assertThat(outcome.after()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(outcome.sent()).isEqualTo(sent);
        assertThat(outcome.secondDialTone()).isEqualTo(tone);
    }

    @Test
    void waitsForThePhonesOwnTimeoutWhereNoRuleMatches() {
        DialPlan.Outcome outcome =
                parse("<DIALTEMPLATE><TEMPLATE MATCH=\"1\"/></DIALTEMPLATE>").dial("22");
        assertThat(outcome.rule()).isEmpty();
        assertThat(outcome.after()).isEqualTo(DialPlan.DEFAULT_TIMEOUT);
        assertThat(outcome.sent()).isEqualTo("22");
    }

    @Test
    void writesWhatItReads() {
        assertThat(DialPlan.from(CnfDocument.parse(PLAN.toBytes())).rules())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                .isEqualTo(PLAN.rules());
        assertThat(ConfigCheck.check(CnfDocument.parse(PLAN.toBytes()))).isEmpty();
    }

    @Test
    void readsThePlansOfOthers() {
        assertThat(Corpus.files("dialplan")).hasSize(16).allSatisfy(file -> {
            DialPlan plan = DialPlan.from(CnfDocument.read(file));
            assertThat(plan.dial("5551234").sent()).isNotEmpty();
        });
    }

    @Test
    void refusesOtherFiles() {
        assertThatThrownBy(() -> parse("<device/>")).isInstanceOf(MalformedFileException.class);
        assertThatThrownBy(() -> DialPlan.Rule.of("", Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
