package io.github.pbxkit.examples.guard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.guard.rule.CallAttempt.Way;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.RiskDirections;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GuardEngineTest {
    private static final String PREMIUM = "810979123456789";
    private static final String ABROAD = "+4930123456";

    private final NumberingRegistry registry = NumberingRegistry.empty();
    private final Destinations destinations =
            new Destinations(() -> registry, RiskDirections.builtIn(), "", Locale.ENGLISH);
    private final List<String> learnt = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");
    private int number;

    private GuardEngine engine(String outgoing) {
        RuleBook rules = RuleBookReader.parse("time-zone: Europe/Moscow\n" + outgoing);
        return new GuardEngine(rules, new RememberedDirections((account, direction) -> learnt.add(direction)));
    }

    private Decision call(GuardEngine engine, String account, String dialled) {
        return engine.decide(new CallAttempt("c" + ++number, Way.OUT, account, dialled, now), destinations.of(dialled));
    }

    @Test
    void stopsTheFourthPremiumCallAndNothingElse() {
        GuardEngine engine = engine("""
                outgoing:
                  - rule: premium
                    to: { min-risk: 50 }
                    over: { calls: 3, within: 1h }
                    action: cut
                """);
        List<Action> actions = new ArrayList<>();
        List<String> cut = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Decision decision = call(engine, "6001", PREMIUM);
            actions.add(decision.action());
            decision.cut().stream().filter(c -> !cut.contains(c)).forEach(cut::add);
        }
        assertThat(actions.subList(0, 3)).containsOnly(Action.ALLOW);
        assertThat(actions.subList(3, 20)).containsOnly(Action.CUT);
        assertThat(cut).as("those in progress").containsExactly("c1", "c2", "c3");
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
        assertThat(call(engine, "6002", PREMIUM).action()).isEqualTo(Action.ALLOW);

        now = now.plus(Duration.ofMinutes(61));
        assertThat(call(engine, "6001", PREMIUM).action()).isEqualTo(Action.ALLOW);
    }

    @Test
    void whoGoesOnTryingStaysOut() {
        GuardEngine engine = engine("""
                outgoing:
                  - rule: premium
                    to: { min-risk: 50 }
                    over: { calls: 1, within: 10m }
                    action: block
                """);
        call(engine, "6001", PREMIUM);
        for (int i = 0; i < 30; i++) {
            now = now.plus(Duration.ofMinutes(1));
            assertThat(call(engine, "6001", PREMIUM).action()).isEqualTo(Action.BLOCK);
        }
    }

    @Test
    void countsCallsAtOnceAndLetsGoWhenOneEnds() {
        GuardEngine engine = engine("""
                outgoing:
                  - rule: at once
                    over: { concurrent: 2, per: account }
                    action: block
                """);
        call(engine, "6001", ABROAD);
        call(engine, "6001", ABROAD);
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.BLOCK);
        engine.ended("c1", now);
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
        assertThat(engine.activeCalls()).isEqualTo(2);
        engine.onlyThese(List.of("c2"), now);
        assertThat(engine.activeCalls()).isEqualTo(1);
    }

    @Test
    void minutesOfRunningCallsCountAndEndThem() {
        GuardEngine engine = engine("""
                outgoing:
                  - rule: talk
                    to: { international: true }
                    over: { minutes: 10, within: 24h, per: account+direction }
                    action: cut
                """);
        call(engine, "6001", ABROAD);
        assertThat(engine.overdue(now.plus(Duration.ofHours(1))))
                .as("not answered yet")
                .isEmpty();
        engine.answered("c1", now);
        now = now.plus(Duration.ofMinutes(9));
        assertThat(engine.overdue(now)).isEmpty();
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(engine.overdue(now)).singleElement().satisfies(d -> {
            assertThat(d.cut()).containsExactly("c1");
            assertThat(d.reason().key()).isEqualTo("reason.minutes");
        });
        engine.ended("c1", now);
        engine.ended("c2", now);
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.CUT);
        assertThat(call(engine, "6001", "+33123456789").action()).isEqualTo(Action.ALLOW);
        now = now.plus(Duration.ofHours(25));
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
    }

    @Test
    void nightHoursAreThoseOfTheRulesTimeZone() {
        GuardEngine engine = engine("""
                outgoing:
                  - rule: night
                    to: { international: true }
                    hours: "22:00-07:00"
                    action: block
                """);
        now = Instant.parse("2026-11-23T18:59:00Z"); // 21:59 in Moscow
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
        now = Instant.parse("2026-11-23T19:00:00Z");
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.BLOCK);
        now = Instant.parse("2026-11-24T04:00:00Z");
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
    }

    @Test
    void aDirectionIsNewOnlyOnce() {
        GuardEngine engine = engine("""
                pins: { "*": "1" }
                outgoing:
                  - rule: new
                    to: { international: true }
                    first-time: true
                    action: challenge
                """);
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.CHALLENGE);
        assertThat(call(engine, "6001", ABROAD).action())
                .as("nobody has entered a PIN yet")
                .isEqualTo(Action.CHALLENGE);
        engine.ended("c1", now);
        engine.proved("c1");
        assertThat(learnt).as("an ended call proves nothing").isEmpty();
        engine.proved("c2");
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.ALLOW);
        assertThat(call(engine, "6002", ABROAD).action()).isEqualTo(Action.CHALLENGE);
        engine.proved("c4");
        assertThat(call(engine, "6002", ABROAD).action()).isEqualTo(Action.ALLOW);
        assertThat(learnt).containsExactly("+49", "+49");
    }

    @Test
    void afterAGapOnlyCallsThatWereThereBeforeCanBeOver() {
        GuardEngine engine = engine("dry-run: false\n");
        call(engine, "6001", ABROAD);
        call(engine, "6001", ABROAD);
        Instant asked = now.plusSeconds(1);
        now = now.plusSeconds(2);
        call(engine, "6001", ABROAD);

        engine.onlyThese(List.of("c1"), asked);

        assertThat(engine.isActive("c1")).isTrue();
        assertThat(engine.isActive("c2")).as("is over").isFalse();
        assertThat(engine.isActive("c3"))
                .as("came after the list was asked for")
                .isTrue();
    }

    @Test
    void aDryRunLetsEverythingGoOn() {
        GuardEngine engine = engine("""
                dry-run: true
                outgoing:
                  - rule: none
                    to: { prefixes: [49] }
                    action: block
                """);
        Decision decision = call(engine, "6001", ABROAD);
        assertThat(decision.action()).isEqualTo(Action.BLOCK);
        assertThat(decision.effective()).isEqualTo(Action.ALLOW);
    }

    @Test
    void internalNumbersAreNeverJudged() {
        GuardEngine engine = engine("""
                outgoing:
                  - rule: all
                    action: block
                """);
        assertThat(call(engine, "6001", "6002").action()).isEqualTo(Action.ALLOW);
        assertThat(call(engine, "6001", ABROAD).action()).isEqualTo(Action.BLOCK);
    }
}
