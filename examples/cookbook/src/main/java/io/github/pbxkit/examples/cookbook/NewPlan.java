package io.github.pbxkit.examples.cookbook;

import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.RegistryDiff;
import io.github.pbxkit.numbering.Reload;
import java.nio.file.Path;

/** A new numbering base: what is in it, what changed, and taking it into use. */
final class NewPlan {
    private NewPlan() {}

    /** Readers of {@code live} never wait; a base that lost too much is refused, and the old one stays in use. */
    static String take(LiveRegistry live, Path folder) {
        NumberingRegistry old = live.current();
        ImportResult imported = NumberingRegistry.load(folder);
        if (live.offer(imported) instanceof Reload.Refused refused) {
            return "refused: " + refused.doubts();
        }
        RegistryDiff diff = RegistryDiff.between(old, imported.registry());
        return "%d lines accepted, %d rejected; numbers that changed: %s"
                .formatted(imported.report().accepted(), imported.report().rejected(), diff.numbersByKind());
    }
}
