package io.github.pbxkit.examples.conference.room;

import static io.github.pbxkit.examples.conference.room.ConferenceFixture.LIMIT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConferenceTest {
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
    void tellsWhoComesAndGoes() throws Exception {
        TestCaller anna = here.enters("Anna");
        here.enters("Boris");

        anna.hangup();

        here.watcher.await("only Boris", w -> w.members("main").size() == 1);
        assertThat(here.watcher.members("main")).extracting(MemberView::name).containsExactly("Boris");
    }

    @Test
    void putsEverybodyIntoTheBridgeOfTheirRoom() throws Exception {
        TestCaller anna = here.enters("Anna");
        TestCaller boris = here.enters("Boris", "sales");

        assertThat(anna.bridgeId()).isEqualTo("conference-room-main");
        assertThat(boris.bridgeId()).isEqualTo("conference-room-sales");
        assertThat(here.watcher.rooms()).containsExactly("main", "sales");
    }

    @Test
    void answersACallThatTheDialplanDidNotAnswer() throws Exception {
        TestCaller anna = here.pbx.caller().name("Anna").unanswered().enter("conference");

        here.watcher.awaitMember("Anna", "in the room", MemberView::joined);

        assertThat(anna.isAnswered()).isTrue();
    }

    @Test
    void playsMusicToWhoeverIsAloneAlsoWhenTheRoomShrinksToOneAgain() throws Exception {
        TestCaller anna = here.enters("Anna").awaitMusic(true, LIMIT);
        here.watcher.awaitMember("Anna", "hears music", MemberView::music);

        TestCaller boris = here.enters("Boris");
        anna.awaitMusic(false, LIMIT);
        here.watcher.awaitMember("Anna", "hears no music", m -> !m.music());
        assertThat(boris.hearsMusic()).isFalse();

        anna.hangup();
        boris.awaitMusic(true, LIMIT);
        here.watcher.awaitMember("Boris", "hears music", MemberView::music);
    }

    /** Asterisk 16 now and then plays on when it is told to stop just after it was told to start. */
    @Test
    void stopsMusicASecondTime() throws Exception {
        TestCaller anna = here.enters("Anna").awaitMusic(true, LIMIT);
        here.enters("Boris");
        anna.awaitMusic(false, LIMIT);

        long until = System.nanoTime() + LIMIT.toNanos();
        while (musicStops() < 2) {
            assertThat(System.nanoTime()).as("stopped once only").isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(anna.hearsMusic()).isFalse();
    }

    private long musicStops() {
        return here.pbx.requests().stream()
                .filter(r -> r.method().equals("DELETE") && r.path().endsWith("/moh"))
                .count();
    }

    @Test
    void endsRightHoweverQuicklyCallsComeAndGo() throws Exception {
        List<TestCaller> callers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            callers.add(here.calls("Caller " + i));
            if (i % 3 == 2) {
                callers.remove(callers.size() - 2).hangup();
            }
        }
        TestCaller last = callers.remove(callers.size() - 1);
        callers.forEach(TestCaller::hangup);

        last.awaitMusic(true, LIMIT);
        here.watcher.await(
                "one left, with music",
                w -> w.members("main").size() == 1 && w.members("main").get(0).music());
        assertThat(here.pbx.bridgeMembers("conference-room-main")).containsExactly(last.channelId());
        long bridgesMade = here.pbx.requests().stream()
                .filter(r -> r.method().equals("POST") && r.path().endsWith("/bridges"))
                .count();
        assertThat(bridgesMade).isEqualTo(1);
    }

    @Test
    void mutesWhenThePbxHasConfirmedIt() throws Exception {
        TestCaller anna = here.enters("Anna");
        here.pbx.faults().delay(Duration.ofMillis(300));

        CompletableFuture<Void> asked = here.conference.moderator().mute(id("Anna"), true);
        asked.get(30, SECONDS);
        here.watcher.awaitMember("Anna", "muted", m -> m.muted() && m.wanted() == null);
        assertThat(here.watcher.told("Anna"))
                .as("to be muted, before the answer came")
                .anyMatch(m -> Boolean.TRUE.equals(m.wanted()) && !m.muted());
        assertThat(anna.isMuted()).isTrue();

        here.pbx.faults().clear();
        here.conference.moderator().mute(id("Anna"), false).get(30, SECONDS);
        here.watcher.awaitMember("Anna", "unmuted", m -> !m.muted());
        assertThat(anna.isMuted()).isFalse();
    }

    @Test
    void saysWhyMutingFailedAndGoesBack() throws Exception {
        TestCaller anna = here.enters("Anna");
        here.pbx.faults().respond(409, 1, r -> r.path().endsWith("/mute"));

        assertRefused(here.conference.moderator().mute(id("Anna"), true), RequestException.Code.PBX_REFUSED);

        here.watcher.awaitMember("Anna", "as before", m -> !m.muted() && m.wanted() == null);
        assertThat(anna.isMuted()).isFalse();
    }

    @Test
    void carriesOutConflictingMuteRequestsInTheirOrder() throws Exception {
        TestCaller anna = here.enters("Anna");
        String id = id("Anna");

        CompletableFuture<Void> first = here.conference.moderator().mute(id, true);
        CompletableFuture<Void> second = here.conference.moderator().mute(id, false);
        CompletableFuture<Void> third = here.conference.moderator().mute(id, true);
        CompletableFuture.allOf(first, second, third).get(30, SECONDS);

        assertThat(anna.isMuted()).isTrue();
        here.watcher.awaitMember("Anna", "muted", MemberView::muted);
    }

    @Test
    void callerMutesHimselfWithTheKey() throws Exception {
        TestCaller anna = here.enters("Anna");

        anna.press("1");
        here.watcher.awaitMember("Anna", "muted", MemberView::muted);
        anna.press("5");
        anna.press("1");
        here.watcher.awaitMember("Anna", "unmuted", m -> !m.muted());
    }

    @Test
    void kickEndsTheCall() throws Exception {
        TestCaller anna = here.enters("Anna");

        here.conference.moderator().kick(id("Anna")).get(30, SECONDS);

        anna.awaitHangup(LIMIT);
        here.watcher.await("nobody", w -> w.members("main").isEmpty());
    }

    @Test
    void kickingSomebodyWhoLeftIsNotFound() {
        assertRefused(here.conference.moderator().kick("m99"), RequestException.Code.NOT_FOUND);
    }

    @Test
    void showsWhoTalksAndWhoIsOnHold() throws Exception {
        TestCaller anna = here.enters("Anna");
        here.enters("Boris");

        anna.startTalking();
        here.watcher.awaitMember("Anna", "talking", MemberView::talking);
        anna.stopTalking();
        here.watcher.awaitMember("Anna", "silent", m -> !m.talking());
        anna.hold();
        here.watcher.awaitMember("Anna", "on hold", MemberView::held);
        anna.unhold();
        here.watcher.awaitMember("Anna", "back", m -> !m.held());
    }

    @Test
    void aLateViewerGetsEverything() throws Exception {
        here.enters("Anna");
        here.enters("Boris", "sales");
        CompletableFuture<Snapshot> seen = new CompletableFuture<>();

        here.conference.attach(seen::complete);

        Snapshot snapshot = seen.get(30, SECONDS);
        assertThat(snapshot.pbx().state()).isEqualTo(PbxView.State.LIVE);
        assertThat(snapshot.rooms())
                .extracting(RoomView::name, r -> r.members().get(0).name())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("main", "Anna"),
                        org.assertj.core.groups.Tuple.tuple("sales", "Boris"));
    }

    @Test
    void invitesSomebodyIntoTheRoom() throws Exception {
        here.pbx.endpoint("PJSIP/6005").answersAfter(Duration.ofMillis(200));

        here.conference.moderator().invite("main", "6005").get(30, SECONDS);

        awaitInvite("6005", InviteState.RINGING);
        here.watcher.await("a member", w -> w.members("main").stream().anyMatch(MemberView::joined));
        assertThat(here.watcher.members("main")).extracting(MemberView::number).containsExactly("6005");
        assertThat(here.watcher.invites()).isEmpty();
    }

    @Test
    void tellsHowAnInvitationEnded() throws Exception {
        here.pbx.endpoint("PJSIP/6006").busy();
        here.pbx.endpoint("PJSIP/6007").rejects();
        here.pbx.endpoint("PJSIP/6008").neverAnswers();

        here.conference.moderator().invite("main", "6006").get(30, SECONDS);
        here.conference.moderator().invite("main", "6007").get(30, SECONDS);
        String ringing = here.conference.moderator().invite("main", "6008").get(30, SECONDS);
        assertRefused(here.conference.moderator().invite("main", "777"), RequestException.Code.PBX_REFUSED);

        awaitInvite("6006", InviteState.BUSY);
        awaitInvite("6007", InviteState.REJECTED);
        awaitInvite("777", InviteState.UNREACHABLE);
        awaitInvite("6008", InviteState.RINGING);
        here.conference.moderator().cancelInvite(ringing).get(30, SECONDS);
        awaitInvite("6008", InviteState.CANCELLED);
    }

    @Test
    void callsANumberOnceHoweverOftenItIsAsked() throws Exception {
        here.pbx.endpoint("PJSIP/6008").neverAnswers();

        String first = here.conference.moderator().invite("main", "6008").get(30, SECONDS);
        String second = here.conference.moderator().invite("main", "6008").get(30, SECONDS);

        assertThat(second).isEqualTo(first);
        assertThat(here.pbx.endpoint("PJSIP/6008").calls()).hasSize(1);
    }

    @Test
    void dialsOnlyWhatMayBeDialled() {
        assertRefused(here.conference.moderator().invite("main", "6001@outside,1"), RequestException.Code.BAD_REQUEST);
        assertThat(here.pbx.requests())
                .noneMatch(r -> r.method().equals("POST") && r.path().endsWith("/channels"));
    }

    @Test
    void forgetsARoomThatNobodyIsInAndItsBridge() throws Exception {
        here.close();
        here = new ConferenceFixture(AriTestServer.start(), Duration.ofMillis(100));
        here.enters("Anna", "sales").hangup();

        here.watcher.await("no such room any more", w -> !w.rooms().contains("sales"));

        assertThat(here.pbx.bridgeIds()).isEmpty();
    }

    @Test
    void comesBackToAForgottenRoom() throws Exception {
        here.close();
        here = new ConferenceFixture(AriTestServer.start(), Duration.ofMillis(100));
        here.enters("Anna").hangup();
        here.watcher.await("empty", w -> w.members("main").isEmpty());
        long until = System.nanoTime() + LIMIT.toNanos();
        while (!here.pbx.bridgeIds().isEmpty()) {
            assertThat(System.nanoTime()).as("the bridge is still there").isLessThan(until);
            LockSupport.parkNanos(5_000_000);
        }

        assertThat(here.enters("Boris").bridgeId()).isEqualTo("conference-room-main");
        assertThat(here.watcher.rooms()).containsExactly("main");
    }

    @Test
    void leavesAnEmptyBridgeToNobodyWhenItStops() throws Exception {
        here.enters("Anna").hangup();
        here.watcher.await("empty", w -> w.members("main").isEmpty());

        here.conference.close();

        assertThat(here.pbx.bridgeIds()).isEmpty();
    }

    private String id(String name) {
        return here.watcher.named(name).orElseThrow().id();
    }

    private void awaitInvite(String number, InviteState state) throws InterruptedException {
        here.watcher.await(number + " " + state, w -> w.wasTold(number, state));
    }

    static void assertRefused(CompletableFuture<?> asked, RequestException.Code code) {
        assertThatThrownBy(() -> asked.get(30, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(RequestException.class))
                .extracting(RequestException::code)
                .isEqualTo(code);
    }
}
