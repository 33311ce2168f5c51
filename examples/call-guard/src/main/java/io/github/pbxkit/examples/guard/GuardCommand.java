package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.replay.ReplayCommand;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.RememberedDirections;
import io.github.pbxkit.examples.guard.rule.RuleBook;
import io.github.pbxkit.examples.guard.rule.RuleBookReader;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.PrintConfigOptions;
import io.github.pbxkit.examples.kit.Program;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.UntilStopped;
import io.github.pbxkit.examples.kit.Version;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of the program. Their descriptions are in the texts. */
@Command(name = "call-guard", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class GuardCommand implements Callable<Integer>, Program.Explains {
    private final Texts texts;
    private final PrintWriter out;

    @Mixin
    GuardOptions options = new GuardOptions();

    @Mixin
    PrintConfigOptions config = new PrintConfigOptions();

    GuardCommand(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    @Override
    public @Nullable Fault explain(Exception failure) {
        return failure instanceof NumberingException
                ? new Fault(failure, "fault.numbering", failure.getMessage())
                : null;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config.isWanted()) {
            RuleBook rules = new RulesFile(options.rules).read();
            config.print(GuardMain.class, texts, out, places(rules));
            return 0;
        }
        GuardApp app = GuardApp.start(options, texts, out);
        options.web.browse(app.page());
        UntilStopped.run(app::close, "call-guard-stop");
        return 0;
    }

    /** What a call does while nobody can judge it is said to the PBX in this one place. */
    private Map<String, String> places(RuleBook rules) {
        Map<String, String> places = options.pbx.places("call-guard");
        places.put("unsure", rules.whenUnsure() == Action.BLOCK ? "stop" : "go");
        return places;
    }

    @Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
    int check(
            @Option(names = "--account", paramLabel = "NAME", defaultValue = "6001") String account,
            @Option(names = "--incoming") boolean incoming,
            @Parameters(paramLabel = "NUMBER", arity = "1..*") List<String> numbers) {
        Judge judge = judge();
        Sentences sentences = new Sentences(texts);
        for (String number : numbers) {
            Decision decision =
                    judge.decide(new CallAttempt("check", incoming ? Way.IN : Way.OUT, account, number, Instant.now()));
            String rule = decision.rule().isEmpty() ? "" : texts.say("check.rule", decision.rule());
            String label = decision.destination().label();
            String what = decision.destination().e164() + (label.isEmpty() ? "" : ", " + label);
            out.println(texts.say("check.line", decision.action(), what, rule, sentences.why(decision)));
        }
        out.flush();
        return 0;
    }

    @Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false)
    int replay(
            @Option(names = "--columns", paramLabel = "WHAT=COLUMN", split = ",") @Nullable Map<String, String> columns,
            @Option(names = "--zone", paramLabel = "ZONE") @Nullable String zone,
            @Option(names = "--charset", paramLabel = "NAME", defaultValue = "UTF-8") String charset,
            @Option(names = "--show", paramLabel = "N", defaultValue = "20") int show,
            @Parameters(paramLabel = "FILE") Path file)
            throws IOException {
        return new ReplayCommand(texts, out, judge())
                .run(file, columns == null ? Map.of() : columns, zone, charset, show);
    }

    @Command(name = "rules", mixinStandardHelpOptions = true, sortOptions = false)
    int rules() {
        if (options.rules == null) {
            out.print(RuleBookReader.builtInText());
        } else {
            RuleBook rules = new RulesFile(options.rules).read();
            String mode = texts.say(rules.isDryRun() ? "mode.dry-run" : "mode.enforce");
            out.println(texts.say("rules.fine", options.rules, rules.outgoing().size(), mode));
        }
        out.flush();
        return 0;
    }

    @Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
    int doctor() {
        return new DoctorRun(options, texts, out).run();
    }

    private Judge judge() {
        return new Judge(
                new LiveRegistry(NumberData.registry(options.data)),
                NumberData.risks(options.risk),
                new RulesFile(options.rules).read(),
                new RememberedDirections((account, direction) -> {}),
                Locale.forLanguageTag(texts.language()));
    }
}
