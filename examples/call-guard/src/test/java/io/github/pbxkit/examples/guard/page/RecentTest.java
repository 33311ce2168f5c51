package io.github.pbxkit.examples.guard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.CallAttempt;
import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.examples.guard.rule.Decision;
import io.github.pbxkit.examples.guard.rule.Destination;
import io.github.pbxkit.examples.guard.rule.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTest {
    @Test
    void tellsEachDecisionOnce() {
        Recent recent = new Recent();
        recent.decided(decision("c1"));
        recent.decided(decision("c2"));
        assertThat(calls(recent.after(recent.run(), 0))).containsExactly("c2", "c1");
        assertThat(calls(recent.after(recent.run(), 1))).containsExactly("c2");
        assertThat(recent.after(recent.run(), 2)).isEmpty();
    }

    @Test
    void aPageThatWasOpenBeforeARestartHearsAllOfTheNewRun() {
        String before = new Recent().run();
        Recent recent = new Recent();
        recent.decided(decision("c1"));

        assertThat(calls(recent.after(before, 200))).containsExactly("c1");
        assertThat(calls(recent.after(null, 200))).containsExactly("c1");
    }

    private static List<String> calls(List<Recent.Numbered> all) {
        return all.stream().map(one -> one.decision().attempt().callId()).toList();
    }

    private static Decision decision(String callId) {
        Destination to = new Destination(Destination.Kind.RUSSIAN, "+79161234567", "", "", "7", 0, "");
        return new Decision(
                new CallAttempt(callId, Way.OUT, "6001", "+79161234567", Instant.EPOCH),
                to,
                Action.ALLOW,
                "",
                new Reason("reason.fine", List.of()),
                false,
                List.of());
    }
}
