package io.github.pbxkit.examples.numbers;

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
        NumberingRegistry registry = base.open(console);
        NumberingHistory history = on == null ? null : NumberingHistory.open(base.history());
        int code = 0;
        for (String number : numbers) {
            Verdict verdict = registry.verdict(number);
            if (on != null && history != null) {
                code = Math.max(code, tellOn(number, verdict.lookup(), history, on));
            } else if (json) {
                console.out().println(NumberJson.of(verdict, console.texts().locale()));
            } else {
                tell(number, verdict);
            }
            code = on == null && verdict.kind() == Verdict.Kind.UNALLOCATED ? NumberLookupMain.NOT_FOUND : code;
        }
        return code;
    }

    private int tellOn(String number, LookupResult lookup, NumberingHistory history, LocalDate day) {
        Optional<NumberInfo> info =
                lookup instanceof LookupResult.Russian russian ? history.find(russian.number(), day) : Optional.empty();
        if (info.isEmpty()) {
            console.say("find.nobody-on", number, day);
            return NumberLookupMain.NOT_FOUND;
        }
        details(info.get());
        return 0;
    }

    private void tell(String number, Verdict verdict) {
        console.say("find.verdict", number, console.texts().say("verdict." + verdict.kind()), verdict.reason());
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
