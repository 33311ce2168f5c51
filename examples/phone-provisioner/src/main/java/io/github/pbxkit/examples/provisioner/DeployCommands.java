package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** From the list of phones to their files, and back. */
final class DeployCommands {
    private DeployCommands() {}

    /** What the three have in common. */
    private abstract static class Base implements Callable<Integer> {
        @ParentCommand
        private @Nullable ProvisionerMain main;

        @Option(names = "--dir", required = true, description = "the served folder / раздаваемый каталог")
        Path folder = Path.of(".");

        ProvisionerMain program() {
            return Objects.requireNonNull(main, "main");
        }

        Deployment deployment() {
            return new Deployment(folder, Clock.systemUTC());
        }
    }

    /** What the two have in common that look at the list. */
    private abstract static class FromList extends Base {
        @Option(names = "--phones", required = true, description = "the list of phones, YAML or CSV / список телефонов")
        private Path phones = Path.of("phones.yaml");

        List<Deployment.Change> show() throws IOException {
            List<Deployment.Change> changes = deployment().plan(Inventory.read(phones));
            for (Deployment.Change change : changes) {
                program().say(change.isNew() ? "plan.new" : "plan.changed", change.file());
                change.paths().forEach(path -> program().out().println("           " + path));
            }
            if (changes.isEmpty()) {
                program().say("plan.none");
            }
            return changes;
        }
    }

    /** Says what would change. */
    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = "Says what would change, writes nothing. / Показывает, что изменится.")
    static final class Plan extends FromList {
        @Override
        public Integer call() throws IOException {
            List<Deployment.Change> changes = show();
            if (!changes.isEmpty()) {
                program().say("plan.total", changes.size());
            }
            return 0;
        }
    }

    /** Writes what changed. */
    @Command(
            name = "apply",
            mixinStandardHelpOptions = true,
            description = "Writes the files that change, and keeps the old ones. / Записывает изменившиеся файлы.")
    static final class Apply extends FromList {
        @Override
        public Integer call() throws IOException {
            List<Deployment.Change> changes = show();
            if (!changes.isEmpty()) {
                program().say("apply.done", changes.size(), deployment().apply(changes));
            }
            return 0;
        }
    }

    /** Undoes the last apply. */
    @Command(
            name = "rollback",
            mixinStandardHelpOptions = true,
            description = "Undoes the last apply. / Отменяет последний apply.")
    static final class Rollback extends Base {
        @Override
        public Integer call() throws IOException {
            program().say("rollback.done", deployment().rollback().size());
            return 0;
        }
    }
}
