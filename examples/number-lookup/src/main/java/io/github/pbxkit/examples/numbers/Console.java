package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.numbering.ImportReport;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Where the program speaks, and in which language. */
record Console(Texts texts, PrintWriter out, PrintWriter err) {
    void say(String key, @Nullable Object... values) {
        out.println(texts.say(key, values));
        out.flush();
    }

    void warn(String key, @Nullable Object... values) {
        err.println(texts.say(key, values));
        err.flush();
    }

    /** Counts of a report, and its first issues. */
    void report(ImportReport report, int issues) {
        say(
                "import.report",
                texts.count(report.physicalLines()),
                texts.count(report.accepted()),
                texts.count(report.repaired()),
                texts.count(report.rejected()),
                texts.count(report.structural()));
        report.files().forEach(file -> out.println("  " + file.name() + ": " + file.layout()));
        report.counts().forEach((reason, count) -> out.println("  " + count + " x " + reason.description()));
        report.issues().stream()
                .filter(issue -> issue.rejected())
                .limit(issues)
                .forEach(issue -> out.println("  " + issue));
        out.flush();
    }
}
