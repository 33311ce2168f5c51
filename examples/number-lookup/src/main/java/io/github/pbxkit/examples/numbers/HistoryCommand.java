package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.DatedAnswer;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberingHistory;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells whose a number was over time. */
@Command(name = "history", mixinStandardHelpOptions = true, sortOptions = false)
final class HistoryCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Parameters(paramLabel = "NUMBER")
    String number = "";

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        NumberingHistory history = base.openHistory();
        List<DatedAnswer> answers = NumberingRegistry.empty().lookup(number) instanceof LookupResult.Russian russian
                ? history.history(russian.number())
                : List.of();
        for (DatedAnswer answer : answers) {
            String who = answer.info()
                    .map(info -> info.range().operator() + ", " + info.region().name())
                    .orElseGet(() -> console.texts().say("history.nobody"));
            console.say("history.line", answer.since(), who);
        }
        return answers.isEmpty() ? NumberLookupMain.NOT_FOUND : 0;
    }
}
