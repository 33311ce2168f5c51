package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.Reason;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.numbering.Explanation;

/** Says in words why a decision was made. */
public final class Sentences {
    private final Texts texts;

    public Sentences(Texts texts) {
        this.texts = texts;
    }

    /** One sentence without a full stop. */
    public String why(Decision decision) {
        Reason reason = decision.reason();
        if (!reason.values().isEmpty() && reason.values().get(0) instanceof Explanation explanation) {
            return explanation.text(texts.locale());
        }
        return texts.say(reason.key(), reason.values().toArray());
    }
}
