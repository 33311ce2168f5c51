package io.github.pbxkit.examples.guard.replay;

import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Decides about calls of the past as if they came in now, in the order of their time: answers and ends are played too, and a
 * call that would have been cut ends when it would have been.
 */
final class Replay {
    /** A call that goes on, and when it will end unless it is cut. */
    private record Running(PastCall call, String id, long until) {}

    private final Judge judge;
    private final ReplaySummary summary = new ReplaySummary();
    private final PriorityQueue<Running> running = new PriorityQueue<>(Comparator.comparingLong(Running::until));
    private final Map<String, Running> byId = new HashMap<>();

    Replay(Judge judge) {
        this.judge = judge;
    }

    /** @param stopped told each call that would have been stopped */
    ReplaySummary run(List<PastCall> calls, Consumer<Decision> stopped) {
        List<PastCall> ordered = new ArrayList<>(calls);
        ordered.sort(Comparator.comparingLong(PastCall::start));
        long number = 0;
        for (PastCall call : ordered) {
            end(call.start());
            Instant at = Instant.ofEpochMilli(call.start());
            String id = "replay-" + ++number;
            Decision decision = judge.decide(new CallAttempt(id, Way.OUT, call.account(), call.number(), at));
            summary.add(decision, call);
            decision.cut().forEach(cut -> cut(cut, call.start(), decision.rule()));
            if (decision.action().isStopping()) {
                stopped.accept(decision);
            } else {
                begin(call, id);
            }
        }
        end(Long.MAX_VALUE);
        return summary;
    }

    /** Whoever would have been asked for a PIN is taken to have known it. */
    private void begin(PastCall call, String id) {
        judge.proved(id);
        if (call.talked() > 0) {
            judge.answered(id, Instant.ofEpochMilli(call.end() - call.talked() * 1000L));
        }
        Running begun = new Running(call, id, call.end());
        running.add(begun);
        byId.put(id, begun);
    }

    /** Plays everything that ended before this moment. */
    private void end(long before) {
        while (!running.isEmpty() && running.peek().until() <= before) {
            Running over = running.remove();
            if (byId.remove(over.id()) != null) {
                judge.ended(over.id(), Instant.ofEpochMilli(over.until()));
            }
        }
    }

    private void cut(String id, long at, String rule) {
        Running cut = byId.remove(id);
        if (cut != null) {
            judge.ended(id, Instant.ofEpochMilli(at));
            summary.cut(rule, Math.max(0, cut.until() - at) / 1000);
        }
    }
}
