package io.github.pbxkit.examples.ivr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.event.PlaybackStarted;
import io.github.pbxkit.ari.event.RecordingStarted;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The menu on the test server. */
class IvrTest {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String RECORDING = "a recording begins";

    @TempDir
    private Path folder;

    private final AriTestServer server =
            AriTestServer.builder().playbackLength(Duration.ofMillis(100)).start();
    /** What began for whom. A prompt lasts a moment only: who looks at the caller after it would not know of it. */
    private final List<Begun> begun = new CopyOnWriteArrayList<>();

    private final Map<String, Integer> looked = new HashMap<>();
    private final List<String> news = new CopyOnWriteArrayList<>();
    private final List<String> callers = new CopyOnWriteArrayList<>();
    private AriClient ari;
    private Ivr menu;

    @BeforeEach
    void start() throws Exception {
        ari = AriClient.builder(server.uri())
                .credentials(server.user(), server.password())
                .application("ivr")
                .build();
        IvrSettings settings = new IvrSettings(
                new PbxSource.Demo(),
                "ivr",
                List.of("6001", "6002"),
                "PJSIP/{number}",
                Duration.ofSeconds(30),
                false,
                Duration.ofSeconds(60),
                folder);
        menu = new Ivr(ari, settings, (caller, key, values) -> {
            callers.add(caller);
            news.add(key + Arrays.toString(values));
        });
        ari.eventStream().subscribe(new Listener());
        ari.connect().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        server.endpoint("PJSIP/6001").busy();
        server.endpoint("PJSIP/6002").answers();
        server.endpoint("PJSIP/6003").answers();
    }

    @AfterEach
    void stop() {
        ari.close();
        server.close();
    }

    @Test
    void whoPressesNothingHearsGoodbye() {
        TestCaller anna = caller();

        hears(anna, "sound:hello-world");
        hears(anna, "sound:vm-press");
        anna.press("9");
        hears(anna, "sound:invalid");
        anna.press("9");
        hears(anna, "sound:invalid");
        anna.press("9");
        hears(anna, "sound:vm-goodbye");
        anna.awaitHangup(LIMIT);
    }

    @Test
    void aMessageIsTakenAndCopied() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("1");
        hears(anna, "sound:vm-intro");
        isRecorded(anna);
        anna.talk(Duration.ofSeconds(2));

        hears(anna, "sound:vm-msgsaved");

        until("the copy", () -> news.stream().anyMatch(line -> line.startsWith("news.saved")));
        assertThat(folder.resolve(anna.channelId() + ".wav")).isNotEmptyFile();
        hears(anna, "sound:vm-press").press("2");
        hears(anna, "recording:ivr/" + anna.channelId());
    }

    @Test
    void aNumberIsReadBack() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("3");
        hears(anna, "sound:vm-toenternumber").press("4711#");

        hears(anna, "digits:4711");
        assertThat(news).contains("news.number[4711]");
    }

    @Test
    void anOperatorAnswersAndBothEndTogether() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);
        operator.await("the caller", caller -> caller.bridgeId() != null, LIMIT);
        anna.await("the operator", caller -> operator.bridgeId().equals(caller.bridgeId()), LIMIT);

        operator.hangup();

        anna.awaitHangup(LIMIT);
        until("no bridge is left", () -> ari.bridges().list().await().isEmpty());
    }

    @Test
    void whoIsInTheMenuGoesOnInTheDialplanWhenTheProgramStops() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press");

        menu.leave(LIMIT);

        anna.await("is out", caller -> caller.application() == null, LIMIT);
        TestCaller late = caller();
        late.await("is out", caller -> caller.application() == null, LIMIT);
        ari.close(); // waits for the handlers: none of them hangs up who went on
        assertThat(anna.isUp()).isTrue();
        assertThat(late.isUp()).isTrue();
    }

    @Test
    void aTalkEndsForTheOperatorOnlyWhenTheProgramStops() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);
        operator.await("the caller", caller -> caller.bridgeId() != null, LIMIT);
        anna.await("the operator", caller -> operator.bridgeId().equals(caller.bridgeId()), LIMIT);

        menu.leave(LIMIT);

        operator.awaitHangup(LIMIT);
        until("no bridge is left", () -> ari.bridges().list().await().isEmpty());
        ari.close();
        assertThat(anna.application()).isNull();
        assertThat(anna.isUp()).isTrue();
    }

    @Test
    void theRingingStopsWhenTheProgramStops() {
        server.endpoint("PJSIP/6002").neverAnswers();
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);

        menu.leave(LIMIT);

        operator.awaitHangup(LIMIT);
        ari.close();
        assertThat(anna.application()).isNull();
        assertThat(anna.isUp()).isTrue();
    }

    @Test
    void anOperatorHandsTheCallOver() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);
        operator.await("the caller", caller -> caller.bridgeId() != null, LIMIT);

        operator.press("*6003#");
        TestCaller third = server.endpoint("PJSIP/6003").awaitCall(LIMIT);
        third.await("the operator", caller -> operator.bridgeId().equals(caller.bridgeId()), LIMIT);
        operator.press("1");

        operator.awaitHangup(LIMIT);
        anna.await(
                "the third",
                caller -> third.bridgeId() != null && third.bridgeId().equals(caller.bridgeId()),
                LIMIT);
        third.hangup();
        anna.awaitHangup(LIMIT);
    }

    @Test
    void anOperatorTakesTheCallBack() {
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);
        operator.await("the caller", caller -> caller.bridgeId() != null, LIMIT);
        operator.press("*6003#");
        TestCaller third = server.endpoint("PJSIP/6003").awaitCall(LIMIT);
        third.await("the operator", caller -> caller.bridgeId() != null, LIMIT);

        operator.press("2");

        third.awaitHangup(LIMIT);
        anna.await("the operator", caller -> operator.bridgeId().equals(caller.bridgeId()), LIMIT);
    }

    @Test
    void whenNobodyAnswersTheMenuGoesOn() {
        server.endpoint("PJSIP/6002").busy();
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");

        hears(anna, "sound:vm-rec-unv");
        hears(anna, "sound:vm-press");
    }

    @Test
    void aSecondMessageLeavesTheFirstAlone() {
        TestCaller anna = caller();
        for (String suffix : List.of("", "-2", "-3")) {
            hears(anna, "sound:vm-press").press("1");
            hears(anna, "sound:vm-intro");
            isRecorded(anna);
            anna.talk(Duration.ofSeconds(2));
            hears(anna, "sound:vm-msgsaved");
            Path copy = folder.resolve(anna.channelId() + suffix + ".wav");
            until("the copy " + copy, () -> news.contains("news.saved[" + copy + "]"));
            assertThat(copy).isNotEmptyFile();
        }
    }

    @Test
    void aFailureEndsTheCallInsteadOfLeavingTheCallerAlone() {
        server.faults().respond(500, 100, request -> request.path().endsWith("/answer"));

        caller().awaitHangup(LIMIT);
    }

    @Test
    void whenTheTwoCannotBeBroughtTogetherBothAreHungUp() {
        server.faults().respond(500, 100, request -> request.path().endsWith("/addChannel"));
        TestCaller anna = caller();
        hears(anna, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);

        operator.awaitHangup(LIMIT);
        anna.awaitHangup(LIMIT);
        until("no bridge is left", () -> server.bridgeIds().isEmpty());
    }

    @Test
    void musicThatCannotBeStoppedKeepsNobodyFromTalking() {
        server.faults()
                .respond(
                        500,
                        100,
                        request -> request.method().equals("DELETE")
                                && request.path().endsWith("/moh"));
        TestCaller anna = caller();
        TestCaller operator = connected(anna);

        anna.hangup();

        operator.awaitHangup(LIMIT);
    }

    @Test
    void theCallerIsNotLeftAloneWhenOperatorAndThirdAreGone() {
        server.endpoint("PJSIP/6003").neverAnswers();
        TestCaller anna = caller();
        TestCaller operator = connected(anna);
        operator.press("*6003#");
        TestCaller third = server.endpoint("PJSIP/6003").awaitCall(LIMIT);
        anna.awaitMusic(true, LIMIT);

        operator.hangup();
        operator.awaitHangup(LIMIT);
        third.hangup();

        anna.awaitHangup(LIMIT);
        until("no bridge is left", () -> server.bridgeIds().isEmpty());
    }

    @Test
    void allEndWhenTheCallerHangsUpWhileOperatorAndThirdTalk() {
        TestCaller anna = caller();
        TestCaller operator = connected(anna);
        operator.press("*6003#");
        TestCaller third = server.endpoint("PJSIP/6003").awaitCall(LIMIT);
        third.await("the operator", caller -> operator.bridgeId().equals(caller.bridgeId()), LIMIT);

        anna.hangup();

        operator.awaitHangup(LIMIT);
        third.awaitHangup(LIMIT);
    }

    @Test
    void aNameCannotSteerTheTerminal() {
        server.caller().name("A\u001b[31m\u009b2J").number("6011").unanswered().enter("ivr");

        until("the call", () -> callers.contains("A?[31m?2J <6011>"));
    }

    private TestCaller connected(TestCaller caller) {
        hears(caller, "sound:vm-press").press("0");
        TestCaller operator = server.endpoint("PJSIP/6002").awaitCall(LIMIT);
        operator.await("a bridge", party -> party.bridgeId() != null, LIMIT);
        caller.await("the operator", party -> operator.bridgeId().equals(party.bridgeId()), LIMIT);
        return operator;
    }

    private TestCaller caller() {
        return server.caller().name("Anna").number("6011").unanswered().enter("ivr");
    }

    /** After what was waited for before. */
    private TestCaller hears(TestCaller caller, String medium) {
        String target = "channel:" + caller.channelId();
        until(medium, () -> hasBegun(new Begun(target, medium)));
        return caller;
    }

    private void isRecorded(TestCaller caller) {
        hears(caller, RECORDING);
    }

    private boolean hasBegun(Begun wanted) {
        for (int i = looked.getOrDefault(wanted.target, 0); i < begun.size(); i++) {
            if (begun.get(i).equals(wanted)) {
                looked.put(wanted.target, i + 1);
                return true;
            }
        }
        return false;
    }

    private record Begun(String target, String what) {}

    private final class Listener implements Flow.Subscriber<AriEvent> {
        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(AriEvent event) {
            if (event instanceof PlaybackStarted started) {
                begun.add(new Begun(
                        started.playback().targetUri(), started.playback().mediaUri()));
            } else if (event instanceof RecordingStarted started) {
                begun.add(new Begun(started.recording().targetUri(), RECORDING));
            }
        }

        @Override
        public void onError(Throwable failure) {
            begun.add(new Begun("failure", failure.toString()));
        }

        @Override
        public void onComplete() {}
    }

    private void until(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s; begun: %s", what, begun).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }
}
