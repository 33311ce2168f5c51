package io.github.pbxkit.examples.quarkus.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.browser.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of the built application in a real browser, with the testkits as its PBX; pictures are in {@code target/pages}. */
class OfficeInBrowserIT {
    private static final String APP = "pbxkit-quarkus";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final AriTestServer ARI = AriTestServer.start();
    private static final AmiTestServer AMI = AmiTestServer.start();
    private static Browser browser;
    private static RunningOffice office;

    @BeforeAll
    static void start() throws Exception {
        browser = new Browser();
        office = office();
    }

    private static RunningOffice office(String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of("--ari=" + ARI.uri(), "--user=" + ARI.user()));
        options.add("--password=" + ARI.password());
        options.addAll(List.of("--ami=" + AMI.host() + ":" + AMI.port(), "--ami-user=" + AMI.user()));
        options.add("--ami-password=" + AMI.secret());
        options.addAll(List.of(more));
        return RunningOffice.start(options.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        if (office != null) {
            office.close();
        }
        if (browser != null) {
            browser.close();
        }
        ARI.close();
        AMI.close();
    }

    @BeforeEach
    void visit() {
        browser.logOut();
        browser.screen(1280, 900);
        browser.visit(office.page());
        browser.awaitTexts("#links .link", "ARI main: connected", "AMI main: connected");
        browser.script("window.isTheSamePage = true");
    }

    @AfterEach
    void allHangUp() {
        ARI.channelIds().forEach(id -> ARI.call(id).hangup());
    }

    private static TestCaller call(String number, String name) {
        TestCaller caller = ARI.caller().number(number).name(name).enter(APP);
        browser.await(number, () -> browser.texts("#calls strong").contains(number));
        return caller;
    }

    private static void assertSamePage() {
        assertThat(browser.script("return window.isTheSamePage")).isEqualTo(true);
    }

    @Test
    void callersAndDevicesLiveWithoutALoad() {
        browser.await("nobody", () -> browser.text("#calls").startsWith("Nobody waits"));

        TestCaller anna = call("+74952345678", "Анна Смирнова");
        assertThat(browser.text("#calls .who")).contains("Анна Смирнова", "ООО \"Пример-Телеком\", г. Москва");
        AMI.deviceState("PJSIP/6001", "RINGING");
        browser.await("the ringing phone", () -> browser.texts("#devices li").contains("PJSIP/6001\nrings"));
        AMI.deviceState("PJSIP/6001", "INUSE");
        browser.await("the busy phone", () -> browser.texts("#devices li").contains("PJSIP/6001\ntalks"));
        call("+84951234567", "Bank security");
        browser.await("the doubt", () -> browser.shows("#calls .bad"));
        anna.hangup();
        browser.awaitTexts("#calls strong", "+84951234567");
        assertSamePage();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void itsButtonsAct() {
        TestCaller first = call("6003", "");

        browser.click("#calls .on");

        first.await("the way out", caller -> caller.application() == null, LIMIT);
        assertThat(first.isUp()).isTrue();
        browser.await("an empty room", () -> browser.texts("#calls strong").isEmpty());

        TestCaller second = call("6004", "");
        browser.click("#calls .end");
        second.awaitHangup(LIMIT);
        assertSamePage();
    }

    @Test
    void saysWhatThePbxRefusedAndForgetsItWhenItWorks() {
        TestCaller caller = call("6003", "");
        ARI.faults().respond(500, 1, request -> request.method().equals("DELETE"));

        browser.click("#calls .end");
        browser.await("the refusal", () -> browser.text("#notice").startsWith("The PBX did not do it: "));
        assertThat(caller.isUp()).isTrue();

        browser.click("#calls .end");
        browser.await("no refusal", () -> !browser.shows("#notice"));
        caller.awaitHangup(LIMIT);
    }

    @Test
    void saysThatThePbxIsAwayAndThatItIsBack() {
        ARI.faults().crash();
        browser.await(
                "the reason",
                () -> browser.texts("#reasons li").stream().anyMatch(reason -> reason.startsWith("ARI main: ")));
        assertThat(browser.classes("#links li")).containsExactly("link bad", "link good");

        ARI.faults().comeBack();

        browser.awaitTexts("#links .link", "ARI main: connected", "AMI main: connected");
        browser.await("no reasons", () -> browser.texts("#reasons li").isEmpty());
        assertSamePage();
    }

    @Test
    void showsOperatorAndRegionOfAnyNumber() {
        browser.type("#number", "+7 495 234-56-78");
        browser.click("#ask button");

        browser.awaitTexts("#answer", "ООО \"Пример-Телеком\", г. Москва");
    }

    @Test
    void wantsThePasswordAndSaysWhenItIsNoLongerGoodAndThatItIsAway() throws Exception {
        try (RunningOffice guarded = office("--app=guarded", "--page-password=open sesame")) {
            browser.visit(guarded.page());
            assertThat(browser.has("#calls")).isFalse();

            browser.logIn("page", "open sesame");
            browser.visit(guarded.page());
            browser.awaitTexts("#links .link", "ARI main: connected", "AMI main: connected");

            browser.logOut();
            browser.await("what to do", () -> browser.text("#notice").contains("wants the password again"));

            browser.logIn("page", "open sesame");
            browser.await("no trouble", () -> !browser.shows("#notice"));
            guarded.stop();
            browser.await("the loss", () -> browser.text("#notice").startsWith("The application does not answer"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fitsTheScreenInBothLanguages(int width) throws IOException {
        browser.screen(width, width == 390 ? 1500 : 840);
        call("+74952345678", "Анна Смирнова");
        call("88122345678", "");
        call("+442079460000", "Grace Hopper");
        call("+84951234567", "Bank security");
        String[] states = {"NOT_INUSE", "INUSE", "RINGING", "ONHOLD", "UNAVAILABLE", "NOT_INUSE"};
        for (int telephone = 0; telephone < states.length; telephone++) {
            AMI.deviceState("PJSIP/600" + (1 + telephone), states[telephone]);
        }
        browser.await("all devices", () -> browser.texts("#devices li").size() == states.length);
        assertFits("en-" + width);

        browser.click("#language");
        browser.awaitTexts("h1", "Офис");
        assertThat(browser.language()).isEqualTo("ru");
        assertFits("ru-" + width);
        browser.click("#language"); // it is remembered
        browser.awaitTexts("h1", "Office");
    }

    private static void assertFits(String picture) throws IOException {
        browser.picture(Path.of("target", "pages", "office-" + picture + ".png"));
        assertThat(browser.isTooWide()).isFalse();
        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('button')]"
                                        + ".map(b => b.getBoundingClientRect()).filter(b => b.height < 36 || b.right > innerWidth).length"))
                .as("buttons that are too small to hit, or cut off")
                .isEqualTo(0L);
    }
}
