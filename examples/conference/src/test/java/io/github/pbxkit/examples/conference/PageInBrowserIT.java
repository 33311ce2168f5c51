package io.github.pbxkit.examples.conference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.kit.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page in a real browser, on the fake PBX. */
class PageInBrowserIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Longer than the browser needs to look at what is there meanwhile. */
    private static final Duration A_WHILE = Duration.ofSeconds(4);

    private static final String EVIL = "<img src=x onerror=alert(1)>";

    private static ConferenceBrowser browser;

    private final StringWriter console = new StringWriter();
    private AriTestServer pbx;
    private ConferenceApp app;

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
        pbx = AriTestServer.start();
        app = ConferenceApp.start(settings(), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));
    }

    private Settings settings(String... more) {
        ConferenceOptions options = new ConferenceOptions();
        options.pbx.ari = pbx.uri().toString();
        options.pbx.user = pbx.user();
        options.pbx.password = pbx.password();
        options.web.port = 0;
        options.dial = "500";
        if (more.length > 0) {
            options.web.pagePassword = more[0];
        }
        return options.settings();
    }

    @AfterEach
    void stop() {
        app.close();
        pbx.close();
    }

    /** Is in the room when this returns: so the next one comes after him. */
    private TestCaller enters(String name, String... room) {
        int before = app.conference().calls();
        TestCaller caller = calls(name, room);
        browser.await(name + " in the room", () -> app.conference().calls() > before);
        return caller;
    }

    private TestCaller calls(String name, String... room) {
        return pbx.caller().name(name).number("6001").args(room).enter("conference");
    }

    /** The pages are told before the console. */
    private void awaitConsole(String sentence) {
        browser.await(sentence, () -> console.toString().contains(sentence));
    }

    @Test
    void showsAnEmptyRoomAndHowToGetIn() {
        browser.visit(app.port());

        browser.awaitLink("live");
        browser.await("the hint", () -> browser.shows("#empty"));
        assertThat(browser.text("#empty-hint")).contains("Dial 500");
        assertThat(browser.text("#room-count")).isEqualTo("Nobody is here");
    }

    @Test
    void saysThatItConnectsAndShowsNoButtonWithoutWordsUntilThen() {
        browser.visitWith("window.WebSocket = function () { return new EventTarget(); };", app.port());

        browser.await("connecting", () -> browser.text("#link-text").equals("Connecting…"));
        assertThat(browser.script("return [...document.querySelectorAll('button')]"
                        + ".filter(b => b.checkVisibility() && !b.textContent.trim() && !b.getAttribute('aria-label'))"
                        + ".map(b => b.id)"))
                .isEqualTo(List.of());
    }

    @Test
    void showsWhoComesAndGoesAlsoOnAPageThatIsOpenedLate() {
        enters("Anna");
        TestCaller boris = enters("Boris");

        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");
        enters("Carla");
        browser.awaitNames("Anna", "Boris", "Carla");
        assertThat(browser.text("#room-count")).isEqualTo("3 participants");
        boris.hangup();
        browser.awaitNames("Anna", "Carla");
    }

    @Test
    void showsACallersNameAsTextWhateverItIs() {
        enters(EVIL, EVIL);

        String room = URLEncoder.encode(EVIL, StandardCharsets.UTF_8).replace("+", "%20");
        browser.visit(URI.create("http://localhost:" + app.port() + "/#" + room));

        browser.awaitNames(EVIL);
        assertThat(browser.text("#room-name")).isEqualTo(EVIL);
        browser.clickLeave(EVIL);
        assertThat(browser.text("#confirm-title")).isEqualTo("Remove " + EVIL + "?");
        assertThat(browser.has("img[src=x]")).isFalse();
        // An open alert would make every further command fail.
        assertThat(browser.script("return document.querySelectorAll('[onerror]').length"))
                .isEqualTo(0L);
    }

    @Test
    void mutesOnceThePbxHasConfirmedIt() {
        TestCaller anna = enters("Anna");
        enters("Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");
        pbx.faults().delay(A_WHILE);

        browser.clickMute("Anna");
        browser.await("pending", () -> browser.has(".member .mute[aria-busy=true]"));
        assertThat(browser.chips("Anna")).doesNotContain("muted");
        browser.awaitChip("Anna", "muted");

        pbx.faults().clear();
        assertThat(anna.isMuted()).isTrue();
        anna.press("1");
        browser.awaitNoChip("Anna", "muted");
    }

    @Test
    void saysWhyMutingFailed() {
        enters("Anna");
        browser.visit(app.port());
        browser.awaitNames("Anna");
        pbx.faults().respond(409, 1, r -> r.path().endsWith("/mute"));

        browser.clickMute("Anna");

        browser.await(
                "a message", () -> browser.texts(".toast").stream().anyMatch(t -> t.contains("could not be muted")));
        browser.awaitNoChip("Anna", "muted");
    }

    @Test
    void asksBeforeItEndsACall() {
        TestCaller anna = enters("Anna");
        enters("Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");

        browser.clickLeave("Anna");
        assertThat(browser.text("#confirm-title")).isEqualTo("Remove Anna?");
        browser.click("#confirm button[value=no]");
        assertThat(anna.isUp()).isTrue();

        browser.clickLeave("Anna");
        browser.click("#confirm-yes");
        anna.awaitHangup(LIMIT);
        browser.awaitNames("Boris");
        browser.awaitChip("Boris", "music");
    }

    @Test
    void deafensMutesAllAndLocks() {
        TestCaller anna = enters("Anna");
        TestCaller boris = enters("Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");

        browser.clickDeafen("Anna");
        browser.awaitChip("Anna", "deaf");
        assertThat(anna.isDeaf()).isTrue();
        browser.click("#mute-all");
        browser.awaitChip("Anna", "muted");
        browser.awaitChip("Boris", "muted");
        browser.await("the way back", () -> browser.text("#mute-all").equals("Unmute all"));
        browser.click("#mute-all");
        browser.awaitNoChip("Boris", "muted");
        assertThat(boris.isMuted()).isFalse();
        browser.click("#lock");
        browser.await("locked", () -> browser.shows("#is-locked"));
        TestCaller carla = calls("Carla");
        carla.await("to be sent back", c -> c.application() == null, LIMIT);
        browser.click("#lock");
        browser.await("open", () -> !browser.shows("#is-locked"));
        assertThat(browser.names()).containsExactly("Anna", "Boris");
    }

    @Test
    void recordsAndOffersTheFileToWhoeverIsLoggedInOnly() throws Exception {
        app.close();
        app = ConferenceApp.start(settings("secret"), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));
        enters("Anna");
        enters("Boris");
        browser.visit(app.port());
        browser.await("the login", () -> browser.shows("#password"));
        browser.type("#password", "secret\n");
        browser.awaitNames("Anna", "Boris");

        browser.click("#record");
        browser.await("recording", () -> browser.shows("#is-recording"));
        browser.click("#lock");
        browser.await("locked", () -> browser.shows("#is-locked"));
        browser.click("#record");
        browser.await("stored", () -> browser.shows("#recordings .stored"));
        browser.click("#record");
        browser.await("recording again", () -> browser.shows("#is-recording"));
        for (int width : new int[] {390, 1280}) {
            browser.screen(width, 900);
            browser.picture(Path.of("target/pictures/recorded-" + width + ".png"));
            browser.click("#language");
            browser.picture(Path.of("target/pictures/recorded-ru-" + width + ".png"));
            browser.click("#language");
        }
        browser.screen(1280, 900);
        String file = browser.attribute("#recordings .get", "href");
        String got = (String)
                browser.script(
                        "const r = new XMLHttpRequest(); r.open('GET', '" + file
                                + "', false); r.send(); return r.status + ' ' + r.getResponseHeader('Content-Disposition') + r.responseText");
        assertThat(got).startsWith("200 attachment; filename=\"main-").contains("conference-room-main/");
        var stranger = java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(app.page().resolve(file))
                                .build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.body()).doesNotContain("conference-room-main/");

        browser.click("#recordings .remove");
        assertThat(browser.text("#confirm-title")).startsWith("Delete the recording of ");
        browser.click("#confirm-yes");
        browser.await("deleted", () -> !browser.shows("#recordings .stored"));
    }

    @Test
    void invitesByDialling() {
        pbx.endpoint("PJSIP/6005").answersAfter(A_WHILE);
        pbx.endpoint("PJSIP/6006").busy();
        browser.visit(app.port());
        browser.awaitLink("live");

        browser.type("#number", "6006\n");
        browser.await("busy", () -> browser.texts(".call .state").contains("busy"));
        browser.type("#number", "6005\n");
        browser.await("ringing", () -> browser.texts(".call .state").contains("ringing…"));
        browser.awaitNames("6005");
    }

    @Test
    void showsRoomsAsTabs() {
        enters("Anna");
        enters("Boris", "sales");
        browser.visit(app.port());
        browser.awaitNames("Anna");

        browser.await("tabs", () -> browser.texts(".tab span:first-child").equals(List.of("main", "sales")));
        browser.click(".tab[data-id=sales]");
        browser.awaitNames("Boris");
        assertThat(browser.attribute(".tab[data-id=sales]", "aria-selected")).isEqualTo("true");
    }

    @Test
    void speaksRussianWhenAsked() {
        enters("Анна");
        browser.visit(app.port());
        browser.awaitNames("Анна");

        browser.click("#language");

        assertThat(browser.title()).isEqualTo("Конференция");
        assertThat(browser.text("#room-count")).isEqualTo("1 участник");
        assertThat(browser.text("#link-text")).isEqualTo("На связи");
        browser.click("#language");
        assertThat(browser.title()).isEqualTo("Conference");
    }

    @Test
    void showsTheGapAndIsRightAgainAfterIt() {
        enters("Anna");
        enters("Boris");
        browser.visit(app.port());
        browser.awaitNames("Anna", "Boris");

        pbx.faults().crash();
        browser.awaitLink("gap");
        assertThat(browser.text("#banner")).contains("No connection to the PBX");
        assertThat(browser.names()).containsExactly("Anna", "Boris");
        assertThat(browser.has(".member .mute:disabled")).isTrue();
        awaitConsole("Connection to the PBX lost");

        pbx.faults().comeBack();
        browser.awaitLink("live");
        browser.awaitNames();
        enters("Carla");
        browser.awaitNames("Carla");
        awaitConsole("Connected to the PBX again");
    }

    @Test
    void saysThatAnotherProgramTookTheApplication() {
        browser.visit(app.port());
        browser.awaitLink("live");

        pbx.faults().replaceApplication("conference");

        browser.awaitLink("replaced");
        assertThat(browser.text("#banner")).contains("Another program took over", "“conference”");
        awaitConsole("Another program took the application conference");
    }

    @Test
    void comesBackWhenTheConferenceWasRestarted() throws Exception {
        enters("Anna");
        browser.visit(app.port());
        browser.awaitNames("Anna");
        int port = app.port();
        browser.script("window.setTimeout = () => 0"); // it tries again only when it is told to

        app.close();
        browser.awaitLink("offline");
        assertThat(browser.text("#banner")).contains("connection to the conference server is lost");
        ConferenceOptions again = new ConferenceOptions();
        again.pbx.ari = pbx.uri().toString();
        again.pbx.user = pbx.user();
        again.pbx.password = pbx.password();
        again.web.port = port;
        app = ConferenceApp.start(again.settings(), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));

        browser.click("#banner-action");
        browser.awaitLink("live");
        browser.awaitNames("Anna");
        assertThat(URI.create(app.page().toString()).getPort()).isEqualTo(port);
    }

    @Test
    void asksForThePassword() {
        app.close();
        app = ConferenceApp.start(settings("secret"), Texts.in(ConferenceMain.class, "en"), new PrintWriter(console));
        enters("Anna");
        browser.visit(app.port());

        browser.await("the login", () -> browser.shows("#password"));
        assertThat(browser.shows(".member")).isFalse();
        browser.type("#password", "wrong\n");
        browser.await("a refusal", () -> browser.text("#login-error").equals("That is not the password."));
        browser.type("#password", "secret\n");
        browser.awaitNames("Anna");
        browser.click("#logout");
        browser.await("the login again", () -> browser.shows("#password"));
    }
}
