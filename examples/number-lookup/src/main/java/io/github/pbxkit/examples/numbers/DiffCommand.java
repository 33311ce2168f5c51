package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.RangeChange;
import io.github.pbxkit.numbering.RegistryDiff;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed between two bases: who gained and lost numbers first, then the changes one by one. */
@Command(name = "diff", mixinStandardHelpOptions = true, sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Parameters(index = "0", paramLabel = "OLD")
    Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW")
    Path fresh = Path.of("");

    @Option(names = "--top", paramLabel = "COUNT", defaultValue = "20", order = 20)
    int top = 20;

    @Option(names = "--changes", order = 21)
    boolean changes;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RegistryDiff diff = RegistryDiff.between(open(old), open(fresh));
        Texts texts = console.texts();
        console.say("diff.head", old, fresh);
        diff.numbersByKind()
                .forEach(
                        (kind, numbers) -> console.say("diff.kind", texts.say("change." + kind), texts.count(numbers)));
        console.say("diff.balances");
        diff.balances().stream()
                .limit(top)
                .forEach(balance -> console.out()
                        .printf(
                                texts.locale(),
                                "  %,+14d  (+%,d -%,d)  %s%n",
                                balance.net(),
                                balance.gained(),
                                balance.lost(),
                                balance.operator()));
        if (changes) {
            diff.changes().forEach(this::tell);
        }
        console.out().flush();
        return 0;
    }

    private void tell(RangeChange change) {
        console.out()
                .println(change.from() + "-" + change.to() + " " + change.kinds() + " "
                        + change.before().map(Object::toString).orElse("-") + " -> "
                        + change.after().map(Object::toString).orElse("-"));
    }

    private static NumberingRegistry open(Path path) {
        Path snapshot = Files.isDirectory(path) ? path.resolve(BaseOptions.SNAPSHOT) : path;
        if (snapshot.getFileName().toString().endsWith(".snapshot") && Files.isRegularFile(snapshot)) {
            return NumberingRegistry.openSnapshot(snapshot);
        }
        return NumberingRegistry.load(path).registry();
    }
}
