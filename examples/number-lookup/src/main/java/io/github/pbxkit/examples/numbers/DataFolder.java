package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingHistory;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import java.nio.file.Files;

/** The folder in which the program keeps its base; a new base must pass the questions of {@link LiveRegistry}. */
final class DataFolder {
    private final BaseOptions base;
    private final Console console;

    DataFolder(BaseOptions base, Console console) {
        this.base = base;
        this.console = console;
    }

    /**
     * Takes an import into the folder: as the base, and with {@code keepHistory} also as the plan of its day. A plan of
     * the past goes into the history only.
     *
     * @param force also when it looks suspicious
     */
    void take(ImportResult imported, boolean force, boolean keepHistory) {
        NumberingRegistry fresh = imported.registry();
        NumberingRegistry old = old();
        if (keepHistory && fresh.asOf().isBefore(old.asOf())) {
            takePast(imported, force);
            console.say("import.past", old.asOf());
            return;
        }
        refuseDoubts(old, imported, force);
        if (keepHistory) {
            remember(fresh);
        }
        fresh.saveSnapshot(base.snapshot());
        console.say("import.saved", console.texts().count(fresh.size()), base.snapshot(), fresh.asOf());
    }

    /** Takes an import as the plan of its day only. It is often one of the files, so it need not be as big as the base. */
    void takePast(ImportResult imported, boolean force) {
        refuseDoubts(NumberingRegistry.empty(), imported, force);
        remember(imported.registry());
    }

    private void remember(NumberingRegistry plan) {
        NumberingHistory.open(base.history()).add(plan);
        console.say("import.history", plan.asOf());
    }

    /** The base in use; a damaged one answers nobody and must not stand in the way of a new one. */
    private NumberingRegistry old() {
        if (!Files.isRegularFile(base.snapshot())) {
            return NumberingRegistry.empty();
        }
        try {
            return NumberingRegistry.openSnapshot(base.snapshot());
        } catch (NumberingException e) {
            console.warn("import.old-damaged", e.getMessage());
            return NumberingRegistry.empty();
        }
    }

    private static void refuseDoubts(NumberingRegistry old, ImportResult imported, boolean force) {
        if (!force && new LiveRegistry(old).offer(imported) instanceof Reload.Refused refused) {
            throw new Fault("fault.suspicious", String.join("; ", refused.doubts()));
        }
    }
}
