package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.examples.browser.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, in both languages and on a narrow screen; pictures are left in {@code target/pages}. */
class PhonesPageInBrowserIT {
    private static final InetAddress GOOD = address(11);
    private static final InetAddress REFUSING = address(12);
    private static final InetAddress FORMER = address(13);
    private static final String EVIL = "<img src=x onerror=document.title='evil'>";

    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private final PhoneWatch watch = new PhoneWatch(clock);
    private GeneratedFiles generated;
    private PhonesPage page;
    private Browser browser;

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        Inventory inventory = Inventory.read(Files.writeString(folder.resolve("phones.csv"), """
                mac,model,number,password,server
                001122334455,7931,301,x,10.0.0.1
                001122334466,7942,302,x,10.0.0.1
                """));
        generated = GeneratedFiles.withOneBroken(inventory);
        ServedFiles files = new ServedFiles(generated.folder());
        page = new PhonesPage(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                watch,
                files,
                new PhoneModels(inventory, files),
                null);
    }

    @AfterEach
    void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
        page.close();
        generated.close();
    }

    /** One phone reads its file and goes on, one comes for it again and again, one wants a call manager's. */
    private void phonesCome() {
        watch.onRequest(GOOD, "SEP001122334455.cnf.xml", RequestListener.Outcome.SENT, 1);
        watch.onRequest(GOOD, "Ringlist.xml", RequestListener.Outcome.SENT, 1);
        watch.onRequest(FORMER, EVIL, RequestListener.Outcome.MISSING, 0);
        watch.onRequest(FORMER, "SEP001122334477.cnf.xml.sgn", RequestListener.Outcome.MISSING, 0);
        for (int i = 0; i < 3; i++) {
            clock.pass(30);
            watch.onRequest(REFUSING, "CTLSEP001122334466.tlv", RequestListener.Outcome.MISSING, 0);
            watch.onRequest(REFUSING, "SEP001122334466.cnf.xml", RequestListener.Outcome.SENT, 1);
        }
    }

    private void open(String language, int width) {
        browser = new Browser(language);
        browser.screen(width, 844);
        browser.visit(page.port());
    }

    private String text(String css) {
        return String.join("\n", browser.texts(css));
    }

    private void picture(String name) throws IOException {
        browser.picture(Path.of("target", "pages", name));
    }

    @Test
    void aPhoneThatRefusesItsFileStandsFirstWithTheReason() throws Exception {
        open("en", 1280);
        browser.await("an empty page says so", () -> text("#phones").contains("No phone has asked"));
        phonesCome();
        browser.await("the refusal", () -> text(".phone.refused .state").equals("refuses its file"));

        assertThat(text("#sum")).isEqualTo("3 phones, 1 refuses its file");
        assertThat(text(".phone:first-child .head")).contains("00:11:22:33:44:66", "7942", "127.0.0.12");
        assertThat(text(".phone.refused .finding.error"))
                .startsWith("line 90, column 22: '>' is missing in the tag <authPassword")
                .contains("write <authPassword> and then the value");
        assertThat(text(".phone.fine .head")).contains("00:11:22:33:44:55", "7931", "fine");
        assertThat(text(".note")).contains("remembers a call manager");
        assertThat(text(".files")).as("a name is text, not markup").contains(EVIL);
        assertThat(browser.title()).isEqualTo("Phones");
        assertThat(browser.isTooWide()).isFalse();
        picture("phones-en-1280.png");
    }

    @Test
    void theSameInRussianOnAPhonesScreen() throws Exception {
        phonesCome();
        open("ru", 390);
        browser.await("the refusal", () -> text(".phone.refused .state").equals("не принимает свой файл"));

        assertThat(browser.title()).isEqualTo("Телефоны");
        assertThat(text("#sum")).isEqualTo("Телефонов: 3, не принимают свой файл: 1");
        assertThat(text(".phone.refused .finding.error")).startsWith("строка 90, столбец 22");
        assertThat(text(".files")).contains("нет такого файла");
        assertThat(browser.isTooWide()).isFalse();
        picture("phones-ru-390.png");
    }

    @Test
    void saysThatTheServerIsGoneAndComesBackByItself() throws Exception {
        phonesCome();
        open("en", 1280);
        browser.await("phones", () -> text(".phone").contains("00:11:22:33:44:66"));
        int port = page.port();
        page.close();
        browser.await("the loss", () -> text("#lost").contains("No connection"));
        ServedFiles files = new ServedFiles(generated.folder());
        page = new PhonesPage(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                watch,
                files,
                new PhoneModels(new Inventory(List.of()), files),
                null);
        browser.await("the return", () -> text("#lost").isEmpty());
    }
}
