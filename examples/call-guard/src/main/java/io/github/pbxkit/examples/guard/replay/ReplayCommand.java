package io.github.pbxkit.examples.guard.replay;

import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.Sentences;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command {@code replay}: reads, decides, and tells what would have been stopped. */
public final class ReplayCommand {
    private static final int WORST_ACCOUNTS = 10;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Texts texts;
    private final PrintWriter out;
    private final Judge judge;

    /** @param judge with empty counters: it is used up */
    public ReplayCommand(Texts texts, PrintWriter out, Judge judge) {
        this.texts = texts;
        this.out = out;
        this.judge = judge;
    }

    /**
     * Runs.
     *
     * @param columns where in a row is what; empty for Asterisk's own file
     * @param zone of times without one; null for that of the rules
     * @param show how many stopped calls to list
     */
    public int run(Path file, Map<String, String> columns, @Nullable String zone, String charset, int show)
            throws IOException {
        long began = System.nanoTime();
        ZoneId of = zone(zone);
        say("replay.reading", file);
        CdrFile reader = new CdrFile(columns, of, rows -> say("replay.rows", texts.count(rows)));
        List<PastCall> calls = reader.read(file, charset);
        if (calls.isEmpty()) {
            throw new Fault("fault.replay.nothing", file, reader.faults.isEmpty() ? "" : reader.faults.get(0));
        }
        if (reader.unreadable > 0) {
            say("replay.unreadable", texts.count(reader.unreadable));
            reader.faults.forEach(fault -> out.println("  " + fault));
        }
        List<Decision> stopped = new ArrayList<>();
        ReplaySummary summary = new Replay(judge).run(calls, decision -> {
            if (stopped.size() < show) {
                stopped.add(decision);
            }
        });
        tell(summary, stopped, of, began);
        return 0;
    }

    private ZoneId zone(@Nullable String zone) {
        try {
            return zone == null ? judge.rules().timeZone() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Fault(e, "fault.option.zone", zone);
        }
    }

    private void tell(ReplaySummary summary, List<Decision> stopped, ZoneId zone, long began) {
        String took = String.format(texts.locale(), "%.1f s", (System.nanoTime() - began) / 1e9);
        say(
                "replay.done",
                texts.count(summary.calls),
                took,
                texts.count(summary.of(Action.ALLOW)),
                texts.count(summary.of(Action.CHALLENGE)),
                texts.count(summary.of(Action.BLOCK) + summary.of(Action.CUT)));
        summary.byRule.forEach((rule, saved) -> say(
                "replay.rule",
                rule,
                texts.count(saved.calls),
                texts.count(saved.cut),
                texts.count(saved.seconds / 60)));
        if (!summary.byAccount.isEmpty()) {
            say("replay.accounts");
            summary.worstAccounts(WORST_ACCOUNTS)
                    .forEach(account -> say(
                            "replay.account",
                            account.getKey(),
                            texts.count(account.getValue().calls),
                            texts.count(account.getValue().seconds / 60)));
        }
        Sentences sentences = new Sentences(texts);
        stopped.forEach(decision -> say(
                "replay.stopped",
                TIME.format(decision.attempt().at().atZone(zone)),
                decision.attempt().account(),
                decision.destination().e164(),
                sentences.why(decision)));
    }

    private void say(String key, @Nullable Object... values) {
        out.println(texts.say(key, values));
        out.flush();
    }
}
