package io.github.pbxkit.examples.guard.rule;

import io.github.pbxkit.examples.guard.rule.RuleBook.Over;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What one rule has counted, by account, direction or both. Keeps the {@value #MAX_KEYS} that were used last. */
final class RuleCounters {
    private static final int MAX_KEYS = 100_000;

    /** What is counted under one key. */
    static final class Count {
        final CallWindow calls;
        final TalkWindow talk;
        final Set<ActiveCall> active = new LinkedHashSet<>();

        private Count(Over over) {
            calls = new CallWindow(Math.max(0, over.calls()));
            talk = new TalkWindow(over.within().toMillis());
        }

        /** Seconds of talk, those of calls still going on included. */
        long seconds(long now) {
            long running = active.stream().mapToLong(call -> call.talked(now)).sum();
            return talk.sum(now) + running;
        }
    }

    private final Over over;
    private final Map<String, Count> counts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > MAX_KEYS && eldest.getValue().active.isEmpty();
        }
    };

    RuleCounters(Over over) {
        this.over = over;
    }

    Count of(String key) {
        return counts.computeIfAbsent(key, k -> new Count(over));
    }
}
