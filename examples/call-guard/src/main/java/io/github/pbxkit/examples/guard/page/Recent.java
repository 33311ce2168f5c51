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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last decisions since the program was started, and how many there were of each kind. Thread-safe. */
public final class Recent implements DecisionListener {
    private static final int KEPT = 300;

    /** @param number counts from 1 on, so that a page can ask for what is new */
    record Numbered(long number, Decision decision) {}

    private final String run = UUID.randomUUID().toString();
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

    /** Tells this run of the program from others, whose numbers mean nothing here. */
    String run() {
        return run;
    }

    /**
     * What came after the last that a page has seen, newest first.
     *
     * @param run where the page has the number from; from another run: all that there is
     * @param number of the last one it has seen
     */
    synchronized List<Numbered> after(@Nullable String run, long number) {
        long after = this.run.equals(run) ? number : 0;
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
