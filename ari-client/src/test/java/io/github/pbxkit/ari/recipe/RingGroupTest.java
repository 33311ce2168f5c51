package io.github.pbxkit.ari.recipe;

import static io.github.pbxkit.ari.recipe.RecipeFixture.APPLICATION;
import static io.github.pbxkit.ari.recipe.RecipeFixture.LIMIT;
import static io.github.pbxkit.ari.recipe.RecipeFixture.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.BridgeHandle;
import io.github.pbxkit.ari.ChannelHandle;
import io.github.pbxkit.ari.Timeouts;
import io.github.pbxkit.ari.testkit.RecordedRequest;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.ari.testkit.TestEndpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Groups of phones, and calls that are handed over. */
class RingGroupTest {
    private final RecipeFixture world = new RecipeFixture();
    private final TestEndpoint boris = world.server.endpoint("PJSIP/6002");
    private final TestEndpoint vera = world.server.endpoint("PJSIP/6003");

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theFirstWhoAnswersGetsTheCallAndTheOthersStop() {
        boris.neverAnswers();
        vera.answersAfter(Duration.ofMillis(50));

        RingGroup.Result result = get(inAHandler(RingGroup.of("PJSIP/6002", "PJSIP/6003")));

        assertThat(result.endpoint()).isEqualTo("PJSIP/6003");
        assertThat(result.answered()).isPresent();
        boris.awaitCall(LIMIT).awaitHangup(LIMIT);
        assertThat(vera.awaitCall(LIMIT).isUp()).isTrue();
    }

    @Test
    void oneAfterTheOther() {
        boris.busy();
        vera.answers();

        RingGroup.Result result =
                get(inAHandler(RingGroup.of("PJSIP/6002", "PJSIP/6003").oneByOne()));

        assertThat(result.endpoint()).isEqualTo("PJSIP/6003");
        assertThat(result.failures()).containsOnlyKeys("PJSIP/6002");
    }

    @Test
    void saysWhyNobodyAnswered() {
        boris.busy();
        vera.neverAnswers();

        RingGroup.Result result = get(
                inAHandler(RingGroup.of("PJSIP/6002", "PJSIP/6003", "NoTech/1").timeout(Duration.ofSeconds(3))));

        assertThat(result.answered()).isEmpty();
        assertThat(result.failures()).containsOnlyKeys("PJSIP/6002", "PJSIP/6003", "NoTech/1");
        assertThat(result.failures().get("PJSIP/6002")).containsIgnoringCase("busy");
    }

    @Test
    void stopsWhenTheCallerHangsUp() {
        boris.neverAnswers();
        TestCaller anna = world.caller();
        CompletableFuture<RingGroup.Result> ringing = RingGroup.of("PJSIP/6002")
                .forCaller(world.enter(anna))
                .callerId("\"Anna\" <6001>")
                .ring(world.ari, APPLICATION);
        TestCaller called = boris.awaitCall(LIMIT);

        anna.hangup();

        assertThat(get(ringing).answered()).isEmpty();
        called.awaitHangup(LIMIT);
    }

    @Test
    void aTransferIsCompleted() {
        vera.answers();
        Talk talk = new Talk();
        AttendedTransfer transfer = talk.transfer();
        get(transfer.answered());
        talk.anna.awaitMusic(true, LIMIT);
        vera.awaitCall(LIMIT).awaitBridge(talk.bridge.id(), LIMIT);

        assertThat(get(transfer.complete())).isEqualTo(AttendedTransfer.Outcome.COMPLETED);

        talk.anna.awaitBridge(talk.bridge.id(), LIMIT).awaitMusic(false, LIMIT);
        talk.agent.awaitHangup(LIMIT);
    }

    @Test
    void aTransferIsCancelled() {
        vera.answers();
        Talk talk = new Talk();
        AttendedTransfer transfer = talk.transfer();
        get(transfer.answered());

        assertThat(get(transfer.cancel())).isEqualTo(AttendedTransfer.Outcome.CANCELLED);

        talk.anna.awaitBridge(talk.bridge.id(), LIMIT);
        talk.agent.awaitBridge(talk.bridge.id(), LIMIT);
        vera.awaitCall(LIMIT).awaitHangup(LIMIT);
    }

    @Test
    void aThirdWhoIsBusyBringsTheCallerBack() {
        vera.busy();
        Talk talk = new Talk();

        assertThat(get(talk.transfer().finished())).isEqualTo(AttendedTransfer.Outcome.THIRD_GONE);

        talk.anna.awaitBridge(talk.bridge.id(), LIMIT);
    }

    @Test
    void aThirdWhoHangsUpBringsTheCallerBack() {
        vera.answers();
        Talk talk = new Talk();
        AttendedTransfer transfer = talk.transfer();
        get(transfer.answered());

        vera.awaitCall(LIMIT).hangup();

        assertThat(get(transfer.finished())).isEqualTo(AttendedTransfer.Outcome.THIRD_GONE);
        talk.anna.awaitBridge(talk.bridge.id(), LIMIT);
    }

    /** Completed while it rings: the caller waits and gets the third. */
    @Test
    void anAgentWhoHangsUpEarlyHandsOver() {
        vera.neverAnswers();
        Talk talk = new Talk();
        AttendedTransfer transfer = talk.transfer();
        vera.awaitCall(LIMIT);
        vera.answers();

        talk.agent.hangup();

        assertThat(transfer.finished()).isNotDone();
        talk.anna.hangup();
        assertThat(get(transfer.finished())).isEqualTo(AttendedTransfer.Outcome.CALLER_GONE);
    }

    @Test
    void aCallerWhoHangsUpStopsTheThirdsPhone() {
        vera.neverAnswers();
        Talk talk = new Talk();
        AttendedTransfer transfer = talk.transfer();
        TestCaller third = vera.awaitCall(LIMIT);

        talk.anna.hangup();

        assertThat(get(transfer.finished())).isEqualTo(AttendedTransfer.Outcome.CALLER_GONE);
        third.awaitHangup(LIMIT);
        assertThat(talk.agent.isUp()).isTrue();
    }

    @Test
    void completingWhatIsOverHangsNobodyUp() {
        vera.busy();
        Talk talk = new Talk();
        AttendedTransfer transfer = talk.transfer();
        get(transfer.finished());

        assertThat(get(transfer.complete())).isEqualTo(AttendedTransfer.Outcome.THIRD_GONE);

        assertThat(world.server.requests()).noneMatch(request -> isHangUpOf(talk.agent, request));
    }

    /** The music starts before it is stopped, though the transfer is cancelled at once. */
    @Test
    void aTransferThatIsCancelledAtOnceLeavesNoMusic() {
        vera.neverAnswers();
        Talk talk = new Talk();
        world.server.faults().delay(Duration.ofMillis(20));

        assertThat(get(talk.transfer().cancel())).isEqualTo(AttendedTransfer.Outcome.CANCELLED);

        assertThat(world.server.requests().stream()
                        .filter(request -> request.path().endsWith("/moh"))
                        .map(RecordedRequest::method))
                .containsExactly("POST", "DELETE");
        talk.anna.awaitBridge(talk.bridge.id(), LIMIT).awaitMusic(false, LIMIT);
    }

    /** The phone rings, though nobody was told so. */
    @Test
    void aCallWhoseRequestWasNotAnsweredIsHungUp() {
        boris.neverAnswers();
        world.server
                .faults()
                .loseAnswers(
                        1,
                        request ->
                                request.method().equals("POST") && "PJSIP/6002".equals(request.parameter("endpoint")));

        try (AriClient impatient = AriClient.builder(world.server.uri())
                .credentials(world.server.user(), world.server.password())
                .application("impatient")
                .options(AriOptions.builder()
                        .timeouts(Timeouts.DEFAULTS.withRequest(Duration.ofSeconds(2)))
                        .build())
                .build()) {
            get(impatient.connect());

            RingGroup.Result result = get(RingGroup.of("PJSIP/6002").ring(impatient, "impatient"));

            assertThat(result.failures()).containsOnlyKeys("PJSIP/6002");
            boris.awaitCall(LIMIT).awaitHangup(LIMIT);
        }
    }

    private static boolean isHangUpOf(TestCaller caller, RecordedRequest request) {
        return request.method().equals("DELETE") && request.path().endsWith("/channels/" + caller.channelId());
    }

    private CompletableFuture<RingGroup.Result> inAHandler(RingGroup group) {
        CompletableFuture<RingGroup.Result> result = world.whenSomebodyComes(
                caller -> group.forCaller(caller).ring(world.ari, APPLICATION).join());
        world.caller();
        return result;
    }

    /** Anna and an agent in a bridge. */
    private final class Talk {
        final TestCaller anna = world.caller();
        final TestCaller agent = world.server.caller().number("6009").enter(APPLICATION);
        final BridgeHandle bridge = world.ari.bridge("talk");
        final ChannelHandle annasChannel = world.enter(anna);
        final ChannelHandle agentsChannel = world.enter(agent);

        Talk() {
            bridge.create().type("mixing").await();
            bridge.addChannel(annasChannel.id(), agentsChannel.id()).await();
        }

        AttendedTransfer transfer() {
            return AttendedTransfer.begin(world.ari, APPLICATION, bridge, annasChannel, agentsChannel, "PJSIP/6003");
        }
    }
}
