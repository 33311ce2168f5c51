package io.github.pbxkit.examples.guard.replay;

import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What would have happened. */
final class ReplaySummary {
    /** What one rule, or what was done to one account, would have saved. */
    static final class Saved {
        long calls;
        long cut;
        long seconds;
    }

    final Map<Action, Long> byAction = new EnumMap<>(Action.class);
    final Map<String, Saved> byRule = new LinkedHashMap<>();
    final Map<String, Saved> byAccount = new LinkedHashMap<>();
    long calls;

    void add(Decision decision, PastCall call) {
        calls++;
        byAction.merge(decision.action(), 1L, Long::sum);
        if (decision.action().isStopping()) {
            add(byRule, decision.rule(), call);
            add(byAccount, call.account(), call);
        }
    }

    private static void add(Map<String, Saved> all, String key, PastCall call) {
        Saved saved = all.computeIfAbsent(key, k -> new Saved());
        saved.calls++;
        saved.seconds += call.talked();
    }

    void cut(String rule, long seconds) {
        Saved saved = byRule.computeIfAbsent(rule, k -> new Saved());
        saved.cut++;
        saved.seconds += seconds;
    }

    long of(Action action) {
        return byAction.getOrDefault(action, 0L);
    }

    /** The accounts with the most calls that would have been stopped. */
    List<Map.Entry<String, Saved>> worstAccounts(int most) {
        return byAccount.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Saved> e) -> -e.getValue().calls))
                .limit(most)
                .toList();
    }
}
