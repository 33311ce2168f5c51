package io.github.pbxkit.examples.conference.room;

import static io.github.pbxkit.examples.conference.room.ConferenceFixture.LIMIT;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.TestCaller;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deafen, mute all, lock, tones, recordings: on a fake PBX. */
class ModeratorTest {
    private static final String BRIDGE = "conference-room-main";

    private ConferenceFixture here;

    @BeforeEach
    void open() throws Exception {
        here = new ConferenceFixture();
    }

    @AfterEach
    void close() {
        here.close();
    }

    private Moderator moderator() {
        return here.conference.moderator();
    }

    private String id(String name) {
        return here.watcher.named(name).orElseThrow().id();
    }

    @Test
    void deafensWithoutMuting() throws Exception {
        TestCaller anna = here.enters("Anna");

        moderator().deafen(id("Anna"), true).get(30, SECONDS);

        assertThat(anna.isDeaf()).isTrue();
        assertThat(anna.isMuted()).isFalse();
        here.watcher.awaitMember("Anna", "deaf", m -> m.deaf() && !m.muted());
        moderator().deafen(id("Anna"), false).get(30, SECONDS);
        assertThat(anna.isDeaf()).isFalse();
        here.watcher.awaitMember("Anna", "hears", m -> !m.deaf());
    }

    @Test
    void mutesEverybodyInOneRoomOnly() throws Exception {
        TestCaller anna = here.enters("Anna");
        TestCaller boris = here.enters("Boris");
        TestCaller carla = here.enters("Carla", "sales");
        moderator().mute(id("Boris"), true).get(30, SECONDS);

        moderator().muteAll("main", true).get(30, SECONDS);

        assertThat(anna.isMuted()).isTrue();
        assertThat(boris.isMuted()).isTrue();
        assertThat(carla.isMuted()).isFalse();
        moderator().muteAll("main", false).get(30, SECONDS);
        assertThat(anna.isMuted()).isFalse();
        assertThat(boris.isMuted()).isFalse();
        ConferenceTest.assertRefused(moderator().muteAll("nowhere", true), RequestException.Code.NOT_FOUND);
    }

    @Test
    void aLockedRoomSendsCallersBackAfterAMessage() throws Exception {
        TestCaller anna = here.enters("Anna");
        moderator().lock("main", true).get(30, SECONDS);
        here.watcher.await("locked", w -> w.isLocked("main"));

        TestCaller boris = here.calls("Boris");

        here.pbx.awaitRequest(r -> "sound:conf-locked".equals(r.parameter("media")), LIMIT);
        boris.await("to be back in the dialplan", c -> c.application() == null, LIMIT);
        assertThat(boris.variable("CONFERENCE_STATUS")).isEqualTo("LOCKED");
        assertThat(here.watcher.named("Boris")).isEmpty();
        moderator().lock("main", false).get(30, SECONDS);
        here.enters("Carla");
        assertThat(anna.bridgeId()).isEqualTo(BRIDGE);
    }

    @Test
    void aMessageThatCannotBePlayedBecomesABusyTone() throws Exception {
        here.pbx.missingSound("sound:conf-locked");
        here.enters("Anna");
        moderator().lock("main", true).get(30, SECONDS);

        TestCaller boris = here.calls("Boris");

        here.pbx.awaitRequest(r -> "tone:busy".equals(r.parameter("media")), LIMIT);
        boris.await("to be back in the dialplan", c -> c.application() == null, LIMIT);
        here.pbx.awaitRequest(r -> r.method().equals("DELETE") && r.path().contains("/playbacks/locked-"), LIMIT);
    }

    @Test
    void aLockedRoomLetsInWhomItInvitesAndOpensWhenItIsEmpty() throws Exception {
        here.pbx.endpoint("PJSIP/6005").answersAfter(Duration.ofMillis(50));
        TestCaller anna = here.enters("Anna");
        moderator().lock("main", true).get(30, SECONDS);

        moderator().invite("main", "6005").get(30, SECONDS);

        here.watcher.await("both", w -> w.members("main").size() == 2);
        moderator().kick(here.watcher.members("main").get(1).id()).get(30, SECONDS);
        anna.hangup();
        here.watcher.await("open", w -> !w.isLocked("main") && w.members("main").isEmpty());
        here.enters("Boris");
        ConferenceTest.assertRefused(moderator().lock("nowhere", true), RequestException.Code.NOT_FOUND);
    }

    @Test
    void nobodyCanLockOrRecordAnEmptyRoom() throws Exception {
        ConferenceTest.assertRefused(moderator().lock("main", true), RequestException.Code.CONFLICT);
        ConferenceTest.assertRefused(moderator().record("main", true), RequestException.Code.CONFLICT);
    }

    @Test
    void playsAToneWhenSomebodyJoinsOthersAndStopsIt() throws Exception {
        here.enters("Anna");
        here.enters("Boris");

        var played = here.pbx.awaitRequest(
                r -> r.method().equals("POST") && r.path().contains("/bridges/" + BRIDGE + "/play/"), LIMIT);
        String playback = played.path().substring(played.path().lastIndexOf('/') + 1);
        here.pbx.awaitRequest(r -> r.method().equals("DELETE") && r.path().endsWith(playback), LIMIT);
        assertThat(here.pbx.requests().stream().filter(r -> r.path().contains("/play/")))
                .hasSize(1);
    }

    @Test
    void recordsListsGivesAndDeletes() throws Exception {
        here.enters("Anna");
        here.watcher.awaitMember("Anna", "in the room", MemberView::joined);

        moderator().record("main", true).get(30, SECONDS);
        here.watcher.await("recorded", w -> w.isRecorded("main"));
        ConferenceTest.assertRefused(moderator().record("main", true), RequestException.Code.CONFLICT);
        moderator().record("main", false).get(30, SECONDS);

        here.watcher.await(
                "stored", w -> !w.isRecorded("main") && w.recordings("main").size() == 1);
        RecordingView stored = here.watcher.recordings("main").get(0);
        RecordingFile file = moderator().openRecording(stored.id()).get(30, SECONDS);
        try (var content = file.content()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(BRIDGE);
        }
        assertThat(file.fileName()).startsWith("main-").endsWith(".wav");
        moderator().deleteRecording(stored.id()).get(30, SECONDS);
        here.watcher.await("deleted", w -> w.recordings("main").isEmpty());
        ConferenceTest.assertRefused(moderator().deleteRecording(stored.id()), RequestException.Code.NOT_FOUND);
    }

    @Test
    void aRecordingThatIsStoppedBeforeItBeganDoesNotGoOnUnseen() throws Exception {
        here.enters("Anna");
        here.pbx.faults().delay(Duration.ofSeconds(3)); // the second request has to be faster than the first answer
        here.pbx.faults().respond(404, 1, r -> r.path().endsWith("/stop"));

        CompletableFuture<Void> started = moderator().record("main", true);
        moderator().record("main", false).get(30, SECONDS);
        ConferenceTest.assertRefused(started, RequestException.Code.CONFLICT);
        here.pbx.faults().clear();

        here.watcher.await(
                "stored", w -> !w.isRecorded("main") && w.recordings("main").size() == 1);
    }

    @Test
    void aRecordingThatBeganWithoutAnAnswerDoesNotGoOnUnseen() throws Exception {
        here.enters("Anna");
        here.pbx.faults().loseAnswers(1, r -> r.path().endsWith("/record"));

        ConferenceTest.assertRefused(moderator().record("main", true), RequestException.Code.PBX_TIMEOUT);

        here.watcher.await(
                "stored", w -> !w.isRecorded("main") && w.recordings("main").size() == 1);
    }

    @Test
    void aRecordingEndsWithItsRoomAndStaysThereForTheNextRun() throws Exception {
        TestCaller anna = here.enters("Anna", "комната");
        moderator().record("комната", true).get(30, SECONDS);
        anna.hangup();
        here.watcher.await("stored", w -> w.recordings("комната").size() == 1);
        here.conference.close();

        Watcher watcher = new Watcher();
        try (Conference again = new Conference(
                ConferenceFixture.client(here.pbx), ConferenceFixture.options(Duration.ofSeconds(30)), watcher)) {
            again.connect().get(30, SECONDS);

            watcher.await("listed", w -> w.recordings("комната").size() == 1);
        }
    }

    @Test
    void aRunningRecordingAndALockAreFoundAgainByTheNextRun() throws Exception {
        here.enters("Anna");
        moderator().record("main", true).get(30, SECONDS);
        moderator().lock("main", true).get(30, SECONDS);
        moderator().deafen(id("Anna"), true).get(30, SECONDS);
        here.conference.close();

        Watcher watcher = new Watcher();
        try (Conference again = new Conference(
                ConferenceFixture.client(here.pbx), ConferenceFixture.options(Duration.ofSeconds(30)), watcher)) {
            again.connect().get(30, SECONDS);

            watcher.await("still recorded and locked", w -> w.isRecorded("main") && w.isLocked("main"));
            watcher.awaitMember("Anna", "still deaf", MemberView::deaf);
            again.moderator().record("main", false).get(30, SECONDS);
            watcher.await("stored", w -> w.recordings("main").size() == 1);
        }
    }

    @Test
    void aLockIsFoundAgainAlsoWhenThePbxRefusesToTellAtFirst() throws Exception {
        here.enters("Anna");
        moderator().lock("main", true).get(30, SECONDS);
        here.conference.close();
        here.pbx
                .faults()
                .respond(500, 2, r -> r.method().equals("GET") && r.path().endsWith("/asterisk/variable"));

        Watcher watcher = new Watcher();
        try (Conference again = new Conference(
                ConferenceFixture.client(here.pbx), ConferenceFixture.options(Duration.ofSeconds(30)), watcher)) {
            again.connect().get(30, SECONDS);

            watcher.await("still locked", w -> w.isLocked("main"));
        }
    }

    @Test
    void afterARestartOfAsteriskTheRoomIsOpenAndItsStoredRecordingsAreThere() throws Exception {
        here.enters("Anna");
        moderator().record("main", true).get(30, SECONDS);
        moderator().record("main", false).get(30, SECONDS);
        here.watcher.await("stored", w -> w.recordings("main").size() == 1);
        moderator().lock("main", true).get(30, SECONDS);
        moderator().record("main", true).get(30, SECONDS);

        here.pbx.faults().crash();
        here.watcher.await("the gap", w -> w.pbx() == PbxView.State.GAP);
        here.pbx.faults().comeBack();

        here.watcher.await("live and open", w -> w.pbx() == PbxView.State.LIVE && !w.isLocked("main"));
        here.enters("Boris");
        here.watcher.await(
                "both, none running",
                w -> !w.isRecorded("main") && w.recordings("main").size() == 2);
    }
}
