package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.rule.RememberedDirections;
import io.github.pbxkit.examples.guard.rule.RuleBookReader;
import io.github.pbxkit.numbering.LiveRegistry;
import java.util.Locale;

/** Judges by the built-in sample of the numbering plan. */
public final class TestJudge {
    private TestJudge() {}

    /** By these rules, in YAML. */
    public static Judge of(String rules) {
        return new Judge(
                new LiveRegistry(NumberData.registry(null)),
                NumberData.risks(null),
                RuleBookReader.parse(rules),
                new RememberedDirections((account, direction) -> {}),
                Locale.ENGLISH);
    }
}
