package io.github.pbxkit.examples.spring.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ari.testkit.TestCaller;
import io.github.pbxkit.examples.browser.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The page in a real browser, with the testkits as its PBX; pictures are in {@code target/pages}. */
class DeskInBrowserIT {
    private static Browser browser;

    private final Fakes pbx = new Fakes();
    private ConfigurableApplicationContext desk;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void screen() {
        browser.logOut();
        browser.screen(1280, 900);
    }

    @AfterEach
    void stop() {
        if (desk != null) {
            desk.close();
        }
        pbx.close();
    }

    private int start(String... more) {
        desk = SpringApplication.run(
                DeskApplication.class,
                Stream.concat(Stream.of(pbx.arguments()), Stream.of(more)).toArray(String[]::new));
        return Integer.parseInt(desk.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private void visitConnected(String... more) {
        browser.visit(start(more));
        browser.awaitTexts("#links .pill", "ARI default: connected", "AMI default: connected");
        browser.script("window.isTheSamePage = true");
    }

    private static void assertSamePage() {
        assertThat(browser.script("return window.isTheSamePage")).isEqualTo(true);
    }

    @Test
    void callsAndTelephonesLiveWithoutALoad() {
        visitConnected();
        browser.await("nobody", () -> browser.text("#calls").startsWith("Nobody"));

        TestCaller anna =
                pbx.ari.caller().number("+74952345678").name("Анна Смирнова").enter("desk");
        pbx.ami.deviceState("PJSIP/6001", "RINGING");

        browser.awaitTexts("#calls strong", "+74952345678");
        assertThat(browser.text("#calls .who")).contains("Анна Смирнова", "ООО \"Пример-Телеком\", г. Москва");
        browser.awaitTexts("#peers .pill", "ringing");
        pbx.ari.caller().number("+84951234567").enter("desk");
        browser.awaitTexts("#calls .pill", "made to look like a Russian number");
        anna.hangup();
        browser.awaitTexts("#calls strong", "+84951234567");
        assertSamePage();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void itsButtonsAct() {
        visitConnected();
        TestCaller first = pbx.ari.caller().number("6003").enter("desk");
        browser.awaitTexts("#calls strong", "6003");

        browser.click("#calls .on");

        first.await("the way out", caller -> caller.application() == null, Fakes.LIMIT);
        assertThat(first.isUp()).isTrue();
        browser.await("an empty list", () -> browser.texts("#calls strong").isEmpty());

        TestCaller second = pbx.ari.caller().number("6004").enter("desk");
        browser.awaitTexts("#calls strong", "6004");
        browser.click("#calls .end");
        second.awaitHangup(Fakes.LIMIT);
        assertSamePage();
    }

    @Test
    void saysWhatThePbxRefusedAndForgetsItWhenItWorks() {
        visitConnected();
        TestCaller caller = pbx.ari.caller().number("6003").enter("desk");
        browser.awaitTexts("#calls strong", "6003");
        pbx.ari.faults().respond(500, 1, request -> request.method().equals("DELETE"));

        browser.click("#calls .end");
        browser.await("the refusal", () -> browser.text("#notice").startsWith("The PBX refused: "));
        assertThat(caller.isUp()).isTrue();

        browser.click("#calls .end");
        browser.await("no refusal", () -> !browser.shows("#notice"));
        caller.awaitHangup(Fakes.LIMIT);
    }

    @Test
    void saysThatThePbxIsAwayAndThatItIsBack() {
        pbx.ari.faults().crash();
        browser.visit(start());
        browser.script("window.isTheSamePage = true");
        browser.await(
                "the reason",
                () -> browser.texts("#reasons li").stream().anyMatch(reason -> reason.startsWith("ARI default: ")));
        assertThat(browser.classes("#links li:first-child .pill")).containsExactly("pill bad");

        pbx.ari.faults().comeBack();

        browser.awaitTexts("#links .pill", "ARI default: connected", "AMI default: connected");
        browser.await("no reasons", () -> browser.texts("#reasons li").isEmpty());
        assertSamePage();
    }

    @Test
    void saysThatTheApplicationIsAway() {
        visitConnected();

        desk.close();

        browser.await("the loss", () -> browser.text("#notice").startsWith("No answer from the application"));
    }

    @Test
    void wantsThePasswordAndSaysWhenItIsNoLongerGood() {
        int port = start("--desk.password=open sesame");
        browser.visit(port);
        assertThat(browser.has("#calls")).isFalse(); // the browser shows its own form

        browser.logIn("desk", "open sesame");
        browser.visit(port);
        browser.script("window.isTheSamePage = true");
        pbx.ari.awaitApplication("desk", Fakes.LIMIT);
        TestCaller caller = pbx.ari.caller().number("6003").enter("desk");
        browser.awaitTexts("#calls strong", "6003");

        browser.logOut();
        browser.await("what to do", () -> browser.text("#notice").contains("wants the password again"));

        browser.logIn("desk", "open sesame");
        browser.await("no trouble", () -> !browser.shows("#notice"));
        browser.click("#calls .end");
        caller.awaitHangup(Fakes.LIMIT);
        assertSamePage();
    }

    @Test
    void showsOperatorAndRegionOfAnyNumber() {
        visitConnected();

        browser.type("#number", "+7 495 234-56-78");
        browser.click("#ask button");

        browser.awaitTexts("#answer", "ООО \"Пример-Телеком\", г. Москва");
    }

    @Test
    void speaksTheLanguageOfTheProgramUntilTheReaderChooses() {
        browser.visit(start("--desk.language=ru"));
        browser.awaitTexts("h1", "Дежурный");

        browser.click("#language");

        browser.awaitTexts("h1", "Desk");
        pbx.ari.awaitApplication("desk", Fakes.LIMIT);
        pbx.ari.caller().number("6003").enter("desk");
        browser.awaitTexts("#calls strong", "6003"); // drawn anew since
        assertThat(browser.text("h1")).isEqualTo("Desk");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void fitsTheScreenInBothLanguages(int width) throws IOException {
        browser.screen(width, width == 390 ? 1500 : 840);
        visitConnected(
                "--desk.phones.020000000001.model=7931",
                "--desk.phones.020000000001.extension=6001",
                "--desk.phones.020000000001.secret=made-up",
                "--desk.phones.020000000001.label=Anna Berg");
        call("+74952345678", "Анна Смирнова");
        call("88122345678", "");
        call("+442079460000", "Grace Hopper");
        call("+84951234567", "Bank security");
        String[] states = {"NOT_INUSE", "INUSE", "RINGING", "ONHOLD", "UNAVAILABLE", "NOT_INUSE"};
        for (int telephone = 0; telephone < states.length; telephone++) {
            pbx.ami.deviceState("PJSIP/600" + (1 + telephone), states[telephone]);
        }
        browser.await("all telephones", () -> browser.texts("#peers .pill").size() == states.length);
        assertFits("en-" + width);

        browser.click("#language");
        browser.awaitTexts("h1", "Дежурный");
        assertThat(browser.language()).isEqualTo("ru");
        assertFits("ru-" + width);
    }

    private void call(String number, String name) {
        pbx.ari.caller().number(number).name(name).enter("desk");
        browser.await(number, () -> browser.texts("#calls strong").contains(number));
    }

    private static void assertFits(String picture) throws IOException {
        browser.picture(Path.of("target", "pages", "desk-" + picture + ".png"));
        assertThat(browser.isTooWide()).isFalse();
        assertThat(
                        browser.script(
                                "return [...document.querySelectorAll('button')]"
                                        + ".map(b => b.getBoundingClientRect()).filter(b => b.height < 36 || b.right > innerWidth).length"))
                .as("buttons that are too small to hit, or cut off")
                .isEqualTo(0L);
    }
}
