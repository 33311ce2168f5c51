package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The page in a real browser, in both languages and on a narrow screen; pictures are left in {@code target/pages}. */
class PhonesPageInBrowserIT {
    private static final InetAddress GOOD = address(11);
    private static final InetAddress REFUSING = address(12);
    private static final InetAddress FORMER = address(13);
    private static final int REDRAWN_AT_MOST = 20;
    private static final String EVIL = "<img src=x onerror=document.title='evil'>";

    @TempDir
    private Path profile;

    private final MovedClock clock = new MovedClock();
    private final PhoneWatch watch = new PhoneWatch(clock);
    private GeneratedFiles generated;
    private PhonesPage page;
    private ChromeDriver browser;

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (java.net.UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() throws IOException {
        Inventory inventory = Inventory.read(Files.writeString(profile.resolve("phones.csv"), """
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
            browser.quit();
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
        ChromeOptions options = new ChromeOptions();
        options.setBinary(Tool.require("chromium", "chromium").toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--lang=" + language, "--accept-lang=" + language, "--user-data-dir=" + profile);
        if (width < 500) { // no window of a desktop is that narrow
            options.setExperimentalOption(
                    "mobileEmulation", Map.of("deviceMetrics", Map.of("width", width, "height", 844)));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        Tool.require("chromedriver", "chromium-driver").toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        browser = new ChromeDriver(service, options);
        browser.manage().window().setSize(new Dimension(width, 844));
        browser.get("http://127.0.0.1:" + page.port() + "/");
    }

    /** The page is drawn anew under our hands: what went away meanwhile is looked for again. */
    private String text(String css) {
        for (int i = 0; ; i++) {
            try {
                return browser.findElements(By.cssSelector(css)).stream()
                        .map(WebElement::getText)
                        .collect(Collectors.joining("\n"));
            } catch (StaleElementReferenceException redrawn) {
                if (i == REDRAWN_AT_MOST) {
                    throw redrawn;
                }
            }
        }
    }

    private void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + "; page: " + text("body")).isLessThan(until);
            Thread.sleep(50);
        }
    }

    private void picture(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve(name), browser.getScreenshotAs(OutputType.BYTES));
    }

    private void assertNothingSticksOut() {
        Object excess = browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(excess).as("pixels beside the screen").isEqualTo(0L);
    }

    @Test
    void aPhoneThatRefusesItsFileStandsFirstWithTheReason() throws Exception {
        open("en", 1280);
        await("an empty page says so", () -> text("#phones").contains("No phone has asked"));
        phonesCome();
        await("the refusal", () -> text(".phone.refused .state").equals("refuses its file"));

        assertThat(text("#sum")).isEqualTo("3 phones, 1 refuses its file");
        assertThat(text(".phone:first-child .head")).contains("00:11:22:33:44:66", "7942", "127.0.0.12");
        assertThat(text(".phone.refused .finding.error"))
                .startsWith("line 90, column 22: '>' is missing in the tag <authPassword")
                .contains("write <authPassword> and then the value");
        assertThat(text(".phone.fine .head")).contains("00:11:22:33:44:55", "7931", "fine");
        assertThat(text(".note")).contains("remembers a call manager");
        assertThat(text(".files")).as("a name is text, not markup").contains(EVIL);
        assertThat(browser.getTitle()).isEqualTo("Phones");
        assertNothingSticksOut();
        picture("phones-en-1280.png");
    }

    @Test
    void theSameInRussianOnAPhonesScreen() throws Exception {
        phonesCome();
        open("ru", 390);
        await("the refusal", () -> text(".phone.refused .state").equals("не принимает свой файл"));

        assertThat(browser.getTitle()).isEqualTo("Телефоны");
        assertThat(text("#sum")).isEqualTo("Телефонов: 3, не принимают свой файл: 1");
        assertThat(text(".phone.refused .finding.error")).startsWith("строка 90, столбец 22");
        assertThat(text(".files")).contains("нет такого файла");
        assertNothingSticksOut();
        picture("phones-ru-390.png");
    }

    @Test
    void saysThatTheServerIsGoneAndComesBackByItself() throws Exception {
        phonesCome();
        open("en", 1280);
        await("phones", () -> text(".phone").contains("00:11:22:33:44:66"));
        int port = page.port();
        page.close();
        await("the loss", () -> text("#lost").contains("No connection"));
        ServedFiles files = new ServedFiles(generated.folder());
        page = new PhonesPage(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                watch,
                files,
                new PhoneModels(new Inventory(List.of()), files),
                null);
        await("the return", () -> text("#lost").isEmpty());
    }
}
