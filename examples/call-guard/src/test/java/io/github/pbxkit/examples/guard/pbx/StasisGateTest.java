package io.github.pbxkit.examples.guard.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.guard.Judge;
import io.github.pbxkit.examples.guard.TestJudge;
import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.guard.rule.Decision;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StasisGateTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String APPLICATION = "call-guard";
    private static final String CHALLENGED = "+442079460000";
    private static final String BLOCKED = "+4930123456";
    private static final String ORDINARY = "89161234567";
    private static final String RULES = """
            pins: { "*": "4711" }
            outgoing:
              - rule: pin
                to: { countries: [44] }
                action: challenge
              - rule: never
                to: { countries: [49] }
                action: block
            """;

    /** Whoever is asked for a PIN listens for an hour. */
    private final AriTestServer server =
            AriTestServer.builder().playbackLength(Duration.ofHours(1)).start();

    private final AriClient ari = AriClient.builder(server.uri())
            .credentials(server.user(), server.password())
            .application(APPLICATION)
            .build();
    private final Judge judge = TestJudge.of(RULES);
    private final List<Decision> decisions = new CopyOnWriteArrayList<>();
    private final StasisGate gate = new StasisGate(ari, APPLICATION, judge, decisions::add, Clock.systemUTC());

    @BeforeEach
    void connect() throws Exception {
        ari.connect().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void close() {
        gate.close();
        ari.close();
        server.close();
    }

    @Test
    void anyNumberOfPinsThatAreWaitedForHoldUpNoOtherCall() {
        List<TestCaller> listening = new ArrayList<>();
        for (int i = 0; i < 3 * AriOptions.DEFAULT_LANE_THREADS; i++) {
            listening.add(call("6" + i, CHALLENGED));
        }
        listening.forEach(caller -> caller.await("is asked", c -> c.hears() != null, LIMIT));

        TestCaller ordinary = call("7001", ORDINARY);

        awaitReturn(ordinary, "ALLOW");
        assertThat(listening).allMatch(caller -> APPLICATION.equals(caller.application()));
    }

    @Test
    void aPinLetsTheCallGoOnAtTheThirdTry() {
        TestCaller caller = call("6001", CHALLENGED);
        int prompts = 0;
        for (String pin : List.of("1234#", "4712#", "4711#")) {
            int asked = ++prompts;
            await("asked " + asked + " times", () -> prompts() == asked && caller.hears() != null);
            caller.press(pin);
        }

        awaitReturn(caller, "ALLOW");
        assertThat(judge.isActive(caller.channelId())).isTrue();
        assertThat(decisions).extracting(Decision::action).containsExactly(Action.CHALLENGE);
    }

    @Test
    void whoHangsUpWhileAskedIsNotCounted() {
        TestCaller caller = call("6001", CHALLENGED);
        caller.await("is asked", c -> c.hears() != null, LIMIT);
        caller.hangup();

        await("it is over", () -> !judge.isActive(caller.channelId()));
    }

    /** While a sound plays, Asterisk keeps the variable, and the call in the application. */
    @Test
    void whoeverIsAskedWhenTheGuardStopsIsHandedBackInTheMiddleOfTheSound() {
        List<TestCaller> asked = List.of(call("6001", CHALLENGED), call("6002", CHALLENGED));
        asked.forEach(caller -> caller.await("is asked", c -> c.hears() != null, LIMIT));

        gate.close();

        asked.forEach(caller -> awaitReturn(caller, "BLOCK"));
        assertThat(asked).noneMatch(caller -> judge.isActive(caller.channelId()));
        List<String> requests = server.requests().stream()
                .map(request -> request.method() + " " + request.path())
                .toList();
        assertThat(requests)
                .filteredOn(request -> request.startsWith("DELETE") && request.contains("/playbacks/"))
                .hasSize(2);
    }

    @Test
    void aCallThatMayGoOnGoesOnWithoutItsVariable() {
        server.faults().respond(500, 1, setsVariable());
        TestCaller caller = call("6001", ORDINARY);

        caller.await("is handed back", c -> c.application() == null, LIMIT);
        assertThat(caller.isUp()).isTrue();
        assertThat(caller.variable("GUARD")).isNull();
    }

    @Test
    void aStoppedCallIsHungUpWhenItCannotBeToldSo() {
        server.faults().respond(500, 1, setsVariable());
        call("6001", BLOCKED).awaitHangup(LIMIT);
    }

    @Test
    void aCallThatCannotBeSentOnIsTriedAgain() {
        server.faults().respond(500, 1, request -> request.path().endsWith("/continue"));

        awaitReturn(call("6001", ORDINARY), "ALLOW");
    }

    private long prompts() {
        return server.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.path().contains("/play"))
                .count();
    }

    private static Predicate<RecordedRequest> setsVariable() {
        return request -> request.path().endsWith("/variable");
    }

    private TestCaller call(String account, String number) {
        return server.caller()
                .number(account)
                .args("out", "PJSIP/" + account, number)
                .unanswered()
                .enter(APPLICATION);
    }

    private static void awaitReturn(TestCaller caller, String word) {
        caller.await("is handed back", c -> c.application() == null, LIMIT);
        assertThat(caller.variable("GUARD")).isEqualTo(word);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
