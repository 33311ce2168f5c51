package io.github.pbxkit.examples.queueboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.examples.browser.Browser;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The board in a real browser, on a fake PBX in which only happens what a test says; pictures are in {@code target/pages}. */
class BoardInBrowserIT {
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    private static Browser browser;

    private final AmiTestServer pbx = AmiTestServer.start();
    private final DemoQueue sales = new DemoQueue("sales", List.of("Anna Berg", "Boris Orlov", "Clara Novak"));
    private final DemoQueue support = new DemoQueue("support", List.of("Hugo Blanc"));
    private final List<QueueBoardApp> apps = new ArrayList<>();
    private int calls;

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
    void serve() {
        pbx.on("QueueStatus", (request, reply) -> {
            reply.listBegins("Queue status will follow");
            for (DemoQueue queue : List.of(sales, support)) {
                if (request.text("Queue").isEmpty() || request.text("Queue").equals(queue.name)) {
                    in(queue, q -> q.list(reply));
                }
            }
            reply.listEnds("QueueStatusComplete");
        });
        pbx.on("CoreShowChannels", (request, reply) -> {
            reply.listBegins("Channels will follow");
            in(sales, queue -> queue.channels(reply));
            in(support, queue -> queue.channels(reply));
            reply.listEnds("CoreShowChannelsComplete");
        });
        browser.screen(1280, 900);
    }

    @AfterEach
    void stop() {
        apps.forEach(QueueBoardApp::close);
        pbx.close();
    }

    /** The server lists on threads of its own. */
    private static void in(DemoQueue queue, Consumer<DemoQueue> what) {
        synchronized (queue) {
            what.accept(queue);
        }
    }

    private void calls(DemoQueue queue, String number, String name) {
        in(queue, q -> q.join(pbx, "1796000000." + ++calls, number, name));
    }

    /** The first time a free agent rings, the second time that one takes the call. */
    private void answer(DemoQueue queue) {
        in(queue, q -> q.answer(pbx, new Random(1)));
    }

    private void visit(String... more) {
        List<String> args = new ArrayList<>(List.of("--ami", pbx.host() + ":" + pbx.port()));
        args.addAll(List.of("--user", pbx.user(), "--password", pbx.secret()));
        args.addAll(List.of(more));
        PrintWriter out = new PrintWriter(new StringWriter());
        Texts texts = Texts.in(QueueBoardMain.class, "en");
        QueueBoardCommand command = new QueueBoardCommand(texts, out);
        new CommandLine(command).parseArgs(args.toArray(String[]::new));
        command.options.web.port = 0;
        QueueBoardApp app = QueueBoardApp.start(command.options, texts, out);
        apps.add(app);
        browser.visit(app.page());
    }

    @Test
    void showsQueuesAgentsAndWhoWaits() {
        calls(sales, "+74951234567", "Ms. Visitor");
        calls(sales, "+74957654321", "");
        visit();

        browser.awaitTexts("section h2", "sales", "support");
        assertThat(browser.texts("section .count")).containsExactly("2", "0");
        assertThat(browser.texts(".callers .who")).containsExactly("Ms. Visitor", "+74957654321");
        assertThat(browser.texts(".callers .nobody")).containsExactly("Nobody waits");
        assertThat(browser.texts(".agents .name"))
                .containsExactlyInAnyOrder("Anna Berg", "Boris Orlov", "Clara Novak", "Hugo Blanc");
        assertThat(browser.classes(".agents li")).containsOnly("free");
        assertThat(browser.texts("section .head p:not(.count)")).containsExactly("3 of 3 free", "1 of 1 free");
        assertThat(browser.text("#waiting")).isEqualTo("2");
        assertThat(browser.text("#free")).isEqualTo("4");
        assertThat(browser.text("#talking")).isEqualTo("0");
        assertThat(browser.text("#state")).isEqualTo("live");
    }

    @Test
    void followsACallFromTheQueueToItsEndWithoutALoad() {
        visit();
        browser.awaitTexts("#waiting", "0");
        browser.script("window.isTheSamePage = true");

        calls(support, "+74951234567", "Ms. Visitor");
        browser.awaitTexts(".callers .who", "Ms. Visitor");
        browser.awaitTexts("#waiting", "1");
        answer(support);
        browser.awaitTexts(".agents .ringing .name", "Hugo Blanc");
        answer(support);
        browser.awaitTexts(".agents .talking .name", "Hugo Blanc");
        browser.awaitTexts("#waiting", "0");
        browser.awaitTexts("#talking", "1");
        assertThat(browser.texts(".callers .who")).isEmpty();
        in(support, queue -> queue.endCall(pbx, new Random(1)));
        browser.awaitTexts("#talking", "0");
        browser.await(
                "the server's own figures",
                () -> browser.texts("section:nth-of-type(2) .figures dd").indexOf("1") == 0);
        assertThat(browser.script("return window.isTheSamePage")).isEqualTo(true);
    }

    @Test
    void timesRunOnAndTurnRedWhenTheyAreTooLong() {
        calls(support, "+74951234567", "");
        visit("--warn-after", "1", "--alarm-after", "2");

        browser.await("an alarm", () -> browser.classes(".callers li").contains("alarm"));
        assertThat(browser.classes("main section")).contains("alarm");
        String before = browser.text("#longest");
        browser.await("a longer wait", () -> !browser.text("#longest").equals(before));
    }

    @Test
    void saysWhenThePbxIsGoneAndWhenItIsBack() {
        calls(sales, "+74951234567", "Ms. Visitor");
        visit();
        browser.awaitTexts(".callers .who", "Ms. Visitor");

        pbx.kill();
        browser.await("the notice", () -> browser.shows("#notice"));
        assertThat(browser.text("#notice")).startsWith("The connection to the PBX is lost");
        assertThat(browser.texts(".callers .who")).containsExactly("Ms. Visitor");
        pbx.restart();
        browser.await("it to go", () -> !browser.shows("#notice"));
        browser.awaitTexts("#state", "live");
    }

    @Test
    void showsANameAsTextWhateverItIs() {
        calls(sales, "+74951234567", EVIL);
        visit();

        browser.awaitTexts(".callers .who", EVIL);
        assertThat(browser.script("return document.querySelectorAll('[onerror]').length"))
                .isEqualTo(0L);
    }

    @Test
    void asksForThePasswordAndForgetsWhatWasTyped() {
        visit("--page-password", "let-me-in");
        browser.await("the question", () -> browser.shows("#password"));
        assertThat(browser.texts("section h2")).isEmpty();

        browser.type("#password", "wrong");
        browser.click("#login button");
        browser.awaitTexts("#login-error", "This password is not right.");
        browser.type("#password", "let-me-in");
        browser.click("#login button");
        browser.awaitTexts("section h2", "sales", "support");
        assertThat(browser.shows("#login")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1920})
    void fitsTheScreenInBothLanguages(int width) throws IOException {
        for (int i = 0; i < 7; i++) {
            calls(sales, "+7495123456" + i, i % 2 == 0 ? "A visitor with quite a long name " + i : "");
        }
        answer(sales);
        browser.screen(width, width == 390 ? 844 : 1080);
        visit();

        browser.awaitTexts("section h2", "sales", "support");
        assertThat(browser.texts(".callers .more")).containsExactly("and 2 more");
        assertThat(browser.script("return window.innerWidth")).isEqualTo((long) width);
        assertFits("board-" + width + "-en");
        browser.click("#language");
        browser.awaitTexts("#title", "Очереди");
        assertThat(browser.texts(".callers .more")).containsExactly("и ещё 2");
        assertThat(browser.script("return document.documentElement.lang")).isEqualTo("ru");
        assertFits("board-" + width + "-ru");
        assertThat(browser.complaints()).isEmpty();
    }

    /** Nothing sticks out to the right, neither of the screen nor of a queue, above all no waiting time. */
    private static void assertFits(String picture) throws IOException {
        browser.picture(Path.of("target", "pages", picture + ".png"));
        assertThat(browser.script("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("the width of " + picture)
                .isEqualTo(true);
        assertThat(browser.script("return [...document.querySelectorAll('section *')]"
                        + ".filter(e => e.getBoundingClientRect().right > e.closest('section').getBoundingClientRect().right)"
                        + ".map(e => e.textContent).join()"))
                .as("what sticks out of a queue in " + picture)
                .isEqualTo("");
    }
}
