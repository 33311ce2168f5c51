package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.examples.guard.rule.RuleBookReader;
import io.github.pbxkit.examples.guard.rule.RuleException;
import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/** The file with the rules; when it changes, new rules are taken into use, unless they are wrong. */
final class RulesFile {
    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Says something to the operator. */
    @FunctionalInterface
    interface Voice {
        void say(String key, @Nullable Object... values);
    }

    private final @Nullable Path file;
    private FileTime read = NEVER;

    /** @param file null for the built-in rules */
    RulesFile(@Nullable Path file) {
        this.file = file;
    }

    /** @throws Fault naming the place in the file and what to write there */
    RuleBook read() {
        if (file == null) {
            return RuleBookReader.builtIn();
        }
        try {
            read = time(file);
            return RuleBookReader.read(file);
        } catch (RuleException e) {
            throw new Fault(e, "fault.rules", file, e.getMessage());
        } catch (IOException e) {
            throw new Fault(e, "fault.rules.file", file, e.getClass().getSimpleName());
        }
    }

    /** Takes a changed file into use. The old rules stay where the new ones are wrong. */
    void ifChanged(Judge judge, Voice voice) {
        try {
            if (file != null && !time(file).equals(read)) {
                judge.use(read());
                voice.say("rules.changed", judge.rules().outgoing().size());
            }
        } catch (Fault wrong) {
            voice.say(
                    "rules.wrong",
                    wrong.getCause() == null
                            ? wrong.getMessage()
                            : wrong.getCause().getMessage());
        } catch (IOException gone) {
            // Editors replace a file by another one: the next look finds it.
        }
    }

    private static FileTime time(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }
}
