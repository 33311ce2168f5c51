package io.github.pbxkit.examples.guard.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleBookReaderTest {
    @Test
    void readsItsOwnRules() {
        RuleBook rules = RuleBookReader.builtIn();

        assertThat(rules.outgoing()).hasSize(4);
        assertThat(rules.isDryRun()).isFalse();
        assertThat(rules.whenUnsure()).isEqualTo(Action.ALLOW);
        assertThat(rules.incoming().unallocated()).isEqualTo(Action.BLOCK);
    }

    @Test
    void saysWhereAndWhatToWrite() {
        Map<String, String> wrong = Map.ofEntries(
                Map.entry("outgoing:\n  - rule: a\n    acton: block\n", "needs an action"),
                Map.entry(
                        "outgoing:\n  - rule: a\n    action: block\n    tp: {}\n", "outgoing[1]: there is no tp here"),
                Map.entry("outgoing:\n  - action: block\n", "a rule needs a name"),
                Map.entry(
                        "outgoing:\n  - rule: a\n    action: stop\n", "one of allow, challenge, block, cut, not stop"),
                Map.entry("outgoing:\n  - rule: a\n    action: cut\n", "needs an \"over\""),
                Map.entry("outgoing:\n  - rule: a\n    over: { calls: 3 }\n    action: block\n", "within: 1h"),
                Map.entry(
                        "outgoing:\n  - rule: a\n    over: { calls: x, within: 1h }\n    action: block\n",
                        "outgoing[1].over: calls must be a whole number, not x"),
                Map.entry(
                        "outgoing:\n  - rule: a\n    over: { calls: 3, within: soon }\n    action: block\n",
                        "like 15m, 1h or 2d"),
                Map.entry("outgoing:\n  - rule: a\n    hours: night\n    action: block\n", "22:00-07:00"),
                Map.entry("outgoing:\n  - rule: a\n    to: { prefixes: [abc] }\n    action: block\n", "digits"),
                Map.entry(
                        "outgoing:\n  - { rule: a, action: block }\n  - { rule: a, action: block }\n",
                        "another rule \"a\""),
                Map.entry("time-zone: Mars/Base\n", "Europe/Moscow"),
                Map.entry("when-unsure: maybe\n", "allow, block"),
                Map.entry("dry-run: perhaps\n", "true or false"),
                Map.entry("outgoing: block\n", "must be a list"),
                Map.entry("just text", "no names and values"),
                Map.entry("a: [1\n", "this is no YAML"));
        wrong.forEach((yaml, said) -> assertThatThrownBy(() -> RuleBookReader.parse(yaml))
                .as(yaml)
                .isInstanceOf(RuleException.class)
                .hasMessageContaining(said));
    }

    @Test
    void pinsAreOnesOwnOrEverybodys() {
        RuleBook rules = RuleBookReader.parse("pins: { \"6001\": \"4711\", \"*\": \"0815\" }\n");

        assertThat(rules.pin("6001")).isEqualTo("4711");
        assertThat(rules.pin("6002")).isEqualTo("0815");
        assertThat(rules.toString()).doesNotContain("4711");
        assertThat(RuleBookReader.parse("dry-run: false\n").pin("6001")).isNull();
    }
}
