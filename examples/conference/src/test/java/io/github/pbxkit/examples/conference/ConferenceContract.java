package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.LabExtension;
import io.github.pbxkit.examples.lab.sip.SipCall;
import io.github.pbxkit.examples.lab.sip.SipPhone;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole way: SIP phones, a real Asterisk, this program, a real browser. One suite for every Asterisk. */
abstract class ConferenceContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration SOON_AFTER_RETURN = Duration.ofSeconds(5);

    private static ConferenceBrowser browser;

    private final StringWriter console = new StringWriter();
    private final List<SipPhone> phones = new ArrayList<>();
    private ConferenceApp app;

    abstract LabExtension lab();

    @BeforeAll
    static void openBrowser() {
        browser = new ConferenceBrowser();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void start() {
        app = ConferenceApp.start(options().settings(), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));
    }

    @AfterEach
    void stop() {
        phones.forEach(SipPhone::close);
        app.close();
    }

    private AsteriskServer pbx() {
        return lab().server();
    }

    private ConferenceOptions options() {
        ConferenceOptions options = new ConferenceOptions();
        options.pbx.ari = pbx().ariUri().toString();
        options.pbx.user = pbx().ariUser();
        options.pbx.password = pbx().ariPassword();
        options.inviteEndpoint = pbx().endpoint("{number}");
        options.defaultRoom = "room01";
        options.web.port = 0;
        return options;
    }

    private SipPhone phone(String number, String name) {
        SipPhone phone = pbx().phone(number, name);
        phones.add(phone);
        return phone;
    }

    /** Is in the room when this returns: so the next one comes after him. */
    private SipCall calls(String number, String name) {
        int before = app.conference().calls();
        SipCall call = phone(number, name).call("501").awaitAnswered(LIMIT);
        browser.await(name + " in the room", () -> app.conference().calls() > before);
        return call;
    }

    @Test
    void threeCallersOneMutedOneKickedTheLastGetsMusic() {
        browser.visit(app.port());
        SipCall anna = calls("6001", "Anna");
        browser.awaitNames("Anna");
        SipCall boris = calls("6002", "Boris");
        SipCall carla = calls("6003", "Carla");
        browser.awaitNames("Anna", "Boris", "Carla");
        browser.await("three in the bridge", () -> membersOfBridge() == 3);
        browser.awaitNoChip("Anna", "music");

        browser.clickMute("Boris");
        browser.awaitChip("Boris", "muted");
        assertThat(browser.chips("Anna")).doesNotContain("muted");

        browser.clickLeave("Carla");
        browser.click("#confirm-yes");
        carla.awaitEnded(LIMIT);
        browser.awaitNames("Anna", "Boris");

        boris.hangup();
        browser.awaitNames("Anna");
        browser.awaitChip("Anna", "music");
        anna.awaitSound(LIMIT);
        assertThat(anna.isEnded()).isFalse();
    }

    @Test
    void aMutedCallerIsNotHeard() {
        browser.visit(app.port());
        SipCall anna = calls("6001", "Anna");
        SipCall boris = calls("6002", "Boris");
        browser.awaitNames("Anna", "Boris");
        browser.await("both in the bridge", () -> membersOfBridge() == 2);
        browser.awaitNoChip("Anna", "music");

        boris.startTalking();
        anna.awaitSound(LIMIT);
        browser.awaitChip("Boris", "talking");

        browser.clickMute("Boris");
        browser.awaitChip("Boris", "muted");
        awaitNothingAudible(anna);

        browser.clickMute("Boris");
        browser.awaitNoChip("Boris", "muted");
        anna.awaitSound(LIMIT);
        boris.stopTalking();
        browser.awaitNoChip("Boris", "talking");
    }

    @Test
    void aCallerMutesHimselfAndShowsThatHeIsOnHold() {
        browser.visit(app.port());
        SipCall anna = calls("6001", "Anna");
        browser.awaitNames("Anna");
        calls("6002", "Boris");
        browser.awaitNames("Anna", "Boris");

        anna.dtmf("1");
        browser.awaitChip("Anna", "muted");
        anna.dtmf("1");
        browser.awaitNoChip("Anna", "muted");
        anna.hold();
        browser.awaitChip("Anna", "held");
        anna.unhold();
        browser.awaitNoChip("Anna", "held");
    }

    @Test
    void invitesAPhone() {
        SipPhone dora = phone("6004", "Dora").register();
        SipPhone emil = phone("6005", "Emil").register();
        emil.onIncoming(call -> call.reject(486));
        browser.visit(app.port());
        browser.awaitLink("live");

        browser.type("#number", "6005\n");
        browser.await("busy", () -> browser.texts(".call .state").contains("busy"));
        browser.type("#number", "6004\n");
        SipCall ringing = dora.awaitIncoming(LIMIT);
        browser.await("ringing", () -> browser.texts(".call .state").contains("ringing…"));
        ringing.answer();
        browser.awaitNames("6004");
        browser.awaitChip("6004", "music");
    }

    @Test
    void findsItsCallsAgainAfterARestartOfThisProgram() {
        SipCall anna = calls("6001", "Anna");
        SipCall boris = calls("6002", "Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");
        browser.clickMute("Boris");
        browser.awaitChip("Boris", "muted");

        app.close();
        assertThat(console.toString()).contains("2 calls stay in the conference");
        assertThat(anna.isEnded()).isFalse();
        app = ConferenceApp.start(options().settings(), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));

        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");
        browser.awaitChip("Boris", "muted");
        browser.clickMute("Boris");
        browser.awaitNoChip("Boris", "muted");
        boris.hangup();
        browser.awaitNames("Anna");
        browser.awaitChip("Anna", "music");
        anna.awaitSound(LIMIT);
    }

    @Test
    void aDeafCallerHearsNothingOfTheOthers() {
        browser.visit(app.port());
        SipCall anna = calls("6001", "Anna");
        SipCall boris = calls("6002", "Boris");
        browser.awaitNames("Anna", "Boris");
        browser.await("both in the bridge", () -> membersOfBridge() == 2);
        browser.awaitNoChip("Anna", "music");
        boris.startTalking();
        anna.awaitSound(LIMIT);

        browser.clickDeafen("Anna");
        browser.awaitChip("Anna", "deaf");
        awaitNothingAudible(anna);

        browser.clickDeafen("Anna");
        browser.awaitNoChip("Anna", "deaf");
        anna.awaitSound(LIMIT);
    }

    @Test
    void aLockedRoomTurnsACallerAwayPolitely() {
        browser.visit(app.port());
        calls("6001", "Anna");
        browser.awaitNames("Anna");
        browser.click("#lock");
        browser.await("locked", () -> browser.shows("#is-locked"));

        SipCall boris = phone("6002", "Boris").call("501").awaitAnswered(LIMIT);
        boris.awaitSound(LIMIT);
        boris.awaitEnded(LIMIT);
        assertThat(browser.names()).containsExactly("Anna");

        browser.click("#lock");
        browser.await("open", () -> !browser.shows("#is-locked"));
        calls("6003", "Carla");
        browser.awaitNames("Anna", "Carla");
    }

    @Test
    void aRecordingOutlivesTheRestartOfThisProgramAndOfAsterisk() throws Exception {
        SipCall anna = calls("6001", "Anna");
        calls("6002", "Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");
        browser.await("both in the bridge", () -> membersOfBridge() >= 2);
        int before = browser.texts("#recordings .stored").size();
        browser.click("#record");
        browser.await("recording", () -> browser.shows("#is-recording"));

        app.close();
        app = ConferenceApp.start(options().settings(), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");
        browser.await("still recording", () -> browser.shows("#is-recording"));
        anna.startTalking();
        browser.awaitChip("Anna", "talking");
        browser.click("#record");
        browser.await("stored", () -> browser.texts("#recordings .stored").size() == before + 1);
        assertThat(audible(download())).as("audible samples").isGreaterThan(800);

        browser.click("#record");
        browser.await("recording again", () -> browser.shows("#is-recording"));
        pbx().kill();
        browser.awaitLink("gap");
        pbx().restart();
        browser.awaitLink("live");
        browser.await("no recording", () -> !browser.shows("#is-recording"));
        browser.await(
                "the first at least", () -> browser.texts("#recordings .stored").size() >= before + 1);
        System.out.printf(
                "%s: %d of 2 recordings are there after Asterisk was killed in the second%n",
                pbx().version(), browser.texts("#recordings .stored").size() - before);
        while (browser.shows("#recordings .stored")) {
            int left = browser.texts("#recordings .stored").size();
            browser.click("#recordings .remove");
            browser.click("#confirm-yes");
            browser.await("one less", () -> browser.texts("#recordings .stored").size() < left);
        }
    }

    private byte[] download() throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(app.page().resolve(browser.attribute("#recordings .get", "href")))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("audio/wav");
        assertThat(new String(answer.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        return answer.body();
    }

    /** Samples of a 16 bit file that are well above silence. */
    private static int audible(byte[] wav) {
        int loud = 0;
        for (int i = 44; i + 1 < wav.length; i += 2) {
            int sample = (short) (wav[i] & 0xff | wav[i + 1] << 8);
            loud += Math.abs(sample) > 1000 ? 1 : 0;
        }
        return loud;
    }

    @Test
    void isRightSoonAfterAsteriskWasRestartedInMidConference() {
        calls("6001", "Anna");
        calls("6002", "Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");

        pbx().kill();
        browser.awaitLink("gap");
        assertThat(browser.text("#banner")).contains("No connection to the PBX");
        assertThat(browser.names()).containsExactly("Anna", "Boris");
        // Or their audio may go on to a port that the new Asterisk gives Carla's call, and it answers them instead of
        // her.
        phones.forEach(SipPhone::close);

        pbx().restart();
        long back = System.nanoTime();
        browser.await(
                "live and empty",
                SOON_AFTER_RETURN,
                () -> "live".equals(browser.attribute("#link", "data-state"))
                        && browser.names().isEmpty());
        System.out.printf(
                "%s: the roster was right %d ms after Asterisk's return%n",
                pbx().version(), (System.nanoTime() - back) / 1_000_000);

        SipCall carla = calls("6003", "Carla");
        browser.awaitNames("Carla");
        carla.awaitSound(LIMIT);
        carla.hangup();
        browser.awaitNames();
    }

    @Test
    void leavesNoBridgeBehindWhenNobodyIsThere() {
        calls("6001", "Anna").hangup();
        browser.visit(app.port());
        browser.await("nobody", () -> browser.shows("#empty"));

        app.close();

        assertThat(pbx().cli("bridge show all")).doesNotContain("conference-room");
    }

    @Test
    void theDoctorIsContentWithThisPbx() {
        app.close();

        Started run = Started.run(
                "doctor",
                "--ari",
                pbx().ariUri().toString(),
                "--user",
                pbx().ariUser(),
                "--password",
                pbx().ariPassword(),
                "--invite-endpoint",
                pbx().endpoint("{number}"),
                "--port",
                "0",
                "--lang",
                "en",
                "--app",
                "conference",
                "--probe",
                "501@default");

        System.out.print(run.out());
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Asterisk " + pbx().version())
                .contains("may change things")
                .contains("All modules the conference needs are loaded")
                .contains("Everything the conference needs is there")
                .doesNotContain("[FAIL");
        assertThat(run.code()).isZero();
    }

    /** Two in a bridge: Asterisk passes nothing on of a muted one, not even silence, so there are no packets to judge. */
    private static void awaitNothingAudible(SipCall call) {
        long heard = call.audiblePackets();
        long since = System.nanoTime();
        long until = since + LIMIT.toNanos();
        while (System.nanoTime() - since < Duration.ofMillis(600).toNanos()) {
            assertThat(System.nanoTime()).as("still audible").isLessThan(until);
            if (call.audiblePackets() != heard) {
                heard = call.audiblePackets();
                since = System.nanoTime();
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    private int membersOfBridge() {
        String line = pbx().cli("bridge show conference-room-room01");
        return (int) line.lines().filter(l -> l.startsWith("Channel:")).count();
    }
}
