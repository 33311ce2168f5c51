package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.NumberingHistory;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Verdict;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whose numbers are. */
@Command(name = "find", mixinStandardHelpOptions = true, sortOptions = false)
final class FindCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Parameters(arity = "1..*", paramLabel = "NUMBER")
    List<String> numbers = List.of();

    @Option(names = "--on", paramLabel = "DATE", order = 20)
    @Nullable
    LocalDate on;

    @Option(names = "--json", order = 21)
    boolean json;

    FindCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (on != null) {
            return findOn(on);
        }
        NumberingRegistry registry = base.open(console);
        int code = 0;
        for (String number : numbers) {
            Verdict verdict = registry.verdict(number);
            if (json) {
                console.out().println(NumberJson.of(verdict, console.texts().locale()));
            } else {
                tell(number, verdict);
            }
            code = verdict.kind() == Verdict.Kind.UNALLOCATED ? NumberLookupMain.NOT_FOUND : code;
        }
        return code;
    }

    /** By the plan of the day of a call; layers have no history. */
    private int findOn(LocalDate day) {
        NumberingHistory history = base.openHistory();
        int code = 0;
        for (String number : numbers) {
            Optional<NumberInfo> info = NumberingRegistry.empty().lookup(number) instanceof LookupResult.Russian russian
                    ? find(history, russian.number(), day)
                    : Optional.empty();
            if (info.isEmpty()) {
                console.say("find.nobody-on", number, day);
                code = NumberLookupMain.NOT_FOUND;
            } else if (json) {
                console.out().println(NumberJson.of(info.get()));
            } else {
                console.say("find.on", number, day);
                details(info.get());
            }
        }
        return code;
    }

    private static Optional<NumberInfo> find(NumberingHistory history, long number, LocalDate day) {
        Optional<LocalDate> first = history.firstDay(number);
        if (first.isPresent() && day.isBefore(first.get())) {
            throw new Fault("fault.before-history", number, first.get());
        }
        return history.find(number, day);
    }

    private void tell(String number, Verdict verdict) {
        console.say(
                "find.verdict",
                number,
                console.texts().say("verdict." + verdict.kind()),
                verdict.explanation().text(console.texts().locale()));
        verdict.lookup().info().ifPresent(this::details);
        if (verdict.lookup() instanceof LookupResult.International foreign) {
            foreign.country()
                    .ifPresent(country -> console.say(
                            "find.country", country.name(console.texts().locale())));
            foreign.risk().ifPresent(risk -> console.say("find.risk", risk));
        }
    }

    private void details(NumberInfo info) {
        console.say("find.operator", info.operator(), console.texts().say("basis." + info.basis()));
        console.say("find.region", info.region().name());
        info.region().utcOffset().ifPresent(offset -> console.say("find.zone", offset));
        console.say(
                "find.range",
                info.from(),
                info.to(),
                console.texts().count(info.range().capacity()),
                info.source());
        info.porting()
                .ifPresent(porting ->
                        console.say("find.ported", info.range().operator().name(), porting));
        info.risk().ifPresent(risk -> console.say("find.risk", risk));
        console.say("find.age", info.asOf(), info.ageInDays(LocalDate.now(ZoneOffset.UTC)));
    }
}
