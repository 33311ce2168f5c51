package io.github.pbxkit.examples.guard.page;

import io.github.pbxkit.examples.guard.DecisionListener;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The last decisions and how many there were of each kind. Thread-safe. */
public final class Recent implements DecisionListener {
    private static final int KEPT = 300;

    /** @param number counts from 1 on, so that a page can ask for what is new */
    record Numbered(long number, Decision decision) {}

    private final Deque<Numbered> last = new ArrayDeque<>();
    private final Map<Action, Long> counts = new EnumMap<>(Action.class);
    private long number;

    @Override
    public synchronized void decided(Decision decision) {
        last.addFirst(new Numbered(++number, decision));
        if (last.size() > KEPT) {
            last.removeLast();
        }
        counts.merge(decision.action(), 1L, Long::sum);
    }

    /** What came after this number, newest first. */
    synchronized List<Numbered> after(long after) {
        List<Numbered> fresh = new ArrayList<>();
        for (Numbered one : last) {
            if (one.number() <= after) {
                break;
            }
            fresh.add(one);
        }
        return fresh;
    }

    /** How many decisions of this kind were made since the start. */
    public synchronized long count(Action action) {
        return counts.getOrDefault(action, 0L);
    }
}
