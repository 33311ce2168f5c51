package io.github.pbxkit.examples.conference.room;

import static io.github.pbxkit.examples.conference.room.ConferenceFixture.LIMIT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lost connections, restarts of either side, and another program that wants the application. */
class ConferenceGapTest {
    private ConferenceFixture here;

    @BeforeEach
    void open() throws Exception {
        here = new ConferenceFixture();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void afterALostConnectionTheRosterIsWhatThePbxSays() throws Exception {
        here.enters("Anna");
        TestCaller boris = here.enters("Boris");
        here.enters("Carla");

        here.pbx.faults().drop();
        boris.hangup();

        here.watcher.await("Boris gone", w -> w.named("Boris").isEmpty());
        here.watcher.await("live", w -> w.pbx() == PbxView.State.LIVE);
        assertThat(here.watcher.members("main")).extracting(MemberView::name).containsExactly("Anna", "Carla");
        here.enters("Dora");
    }

    @Test
    void whenAsteriskRestartsItsCallsAreGoneAndNewOnesWork() throws Exception {
        here.enters("Anna");
        here.enters("Boris");

        here.pbx.faults().crash();
        here.watcher.await("the gap", w -> w.pbx() == PbxView.State.GAP);
        assertThat(here.watcher.members("main")).hasSize(2);
        ConferenceTest.assertRefused(
                here.conference
                        .moderator()
                        .kick(here.watcher.named("Anna").orElseThrow().id()),
                RequestException.Code.PBX_UNAVAILABLE);
        here.pbx.faults().comeBack();

        here.watcher.await(
                "live and empty",
                w -> w.pbx() == PbxView.State.LIVE && w.members("main").isEmpty());
        TestCaller carla = here.enters("Carla");
        carla.awaitMusic(true, LIMIT);
    }

    @Test
    void thisProgramFindsItsCallsAgainWhenItIsRestarted() throws Exception {
        TestCaller anna = here.enters("Anna");
        TestCaller boris = here.enters("Boris");
        here.enters("Carla", "sales");
        here.conference
                .moderator()
                .mute(here.watcher.named("Boris").orElseThrow().id(), true)
                .get(30, SECONDS);
        here.conference.close();
        assertThat(anna.isUp()).isTrue();
        assertThat(here.pbx.bridgeMembers("conference-room-main")).hasSize(2);

        Watcher watcher = new Watcher();
        try (Conference again = new Conference(
                ConferenceFixture.client(here.pbx), ConferenceFixture.options(Duration.ofSeconds(30)), watcher)) {
            again.connect().get(30, SECONDS);

            watcher.await(
                    "both",
                    w -> w.members("main").stream().filter(MemberView::joined).count() == 2);
            watcher.awaitMember("Boris", "still muted", MemberView::muted);
            watcher.awaitMember("Carla", "with music", MemberView::music);
            boris.hangup();
            anna.awaitMusic(true, LIMIT);
        }
    }

    @Test
    void aCallThatCameWhileNobodyHandledItIsTakenIn() throws Exception {
        here.pbx.faults().respond(503, 100, r -> r.path().endsWith("/addChannel"));
        TestCaller anna = here.calls("Anna", "sales");
        here.watcher.awaitMember("Anna", "waiting", m -> !m.joined());

        here.pbx.faults().clear();
        here.pbx.faults().drop();

        here.watcher.awaitMember("Anna", "in the room", MemberView::joined);
        assertThat(anna.bridgeId()).isEqualTo("conference-room-sales");
    }

    @Test
    void doesNotFightWhenAnotherProgramTakesTheApplication() throws Exception {
        here.enters("Anna");

        here.pbx.faults().replaceApplication("conference");

        here.watcher.await("replaced", w -> w.pbx() == PbxView.State.REPLACED);
        ConferenceTest.assertRefused(
                here.conference
                        .moderator()
                        .kick(here.watcher.named("Anna").orElseThrow().id()),
                RequestException.Code.PBX_UNAVAILABLE);
    }

    @Test
    void twoRoomsNeverShareABridge() throws Exception {
        try (AriTestServer pbx = AriTestServer.start();
                ConferenceFixture there = new ConferenceFixture(pbx, Duration.ofSeconds(30))) {
            TestCaller anna = there.enters("Anna", "room 1");
            TestCaller boris = there.enters("Boris", "room_1");
            TestCaller carla = there.enters("Carla", "комната");

            assertThat(anna.bridgeId()).isNotEqualTo(boris.bridgeId());
            assertThat(carla.bridgeId()).matches("[ -~]+");
        }
    }
}
