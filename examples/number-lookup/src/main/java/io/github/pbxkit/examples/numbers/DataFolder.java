package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingHistory;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import java.nio.file.Files;
import java.util.List;

/** The folder in which the program keeps its base; a new base must pass the questions of {@link LiveRegistry}. */
final class DataFolder {
    private final BaseOptions base;
    private final Console console;

    DataFolder(BaseOptions base, Console console) {
        this.base = base;
        this.console = console;
    }

    /**
     * Takes an import into the folder.
     *
     * @param force also when it looks suspicious
     * @param keepHistory also as the plan of its day
     */
    void take(ImportResult imported, boolean force, boolean keepHistory) {
        NumberingRegistry fresh = imported.registry();
        List<String> doubts = force ? List.of() : doubts(imported);
        boolean older = Files.isRegularFile(base.snapshot())
                && keepHistory
                && fresh.asOf()
                        .isBefore(
                                NumberingRegistry.openSnapshot(base.snapshot()).asOf());
        if (keepHistory) {
            NumberingHistory.open(base.history()).add(fresh);
            console.say("import.history", fresh.asOf());
        }
        if (older) {
            return; // a plan of the past: only for the history
        }
        if (!doubts.isEmpty()) {
            throw new Fault("fault.suspicious", String.join("; ", doubts));
        }
        fresh.saveSnapshot(base.snapshot());
        console.say("import.saved", console.texts().count(fresh.size()), base.snapshot(), fresh.asOf());
    }

    private List<String> doubts(ImportResult imported) {
        NumberingRegistry old = Files.isRegularFile(base.snapshot())
                ? NumberingRegistry.openSnapshot(base.snapshot())
                : NumberingRegistry.empty();
        return new LiveRegistry(old).offer(imported) instanceof Reload.Refused refused ? refused.doubts() : List.of();
    }
}
