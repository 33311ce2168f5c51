package io.github.pbxkit.examples.conference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real Chromium that looks at the conference page. The browser is the one given by {@code -Dbrowser.path}, else on the
 * PATH; its driver is beside it or on the PATH. Nothing is ever downloaded.
 */
final class Browser implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** Skips the test with one loud line when there is no browser, or fails it with {@code -Dlab.required=true}. */
    static Browser open() {
        Optional<Path> browser = browser();
        Optional<Path> driver = browser.flatMap(Browser::driver);
        if (driver.isEmpty()) {
            String missing = "BROWSER TESTS SKIPPED: no " + (browser.isEmpty() ? "Chromium" : "chromedriver")
                    + " on the PATH; install Debian's chromium and chromium-driver, or give -Dbrowser.path";
            if (Boolean.getBoolean("lab.required")) {
                Assertions.fail(missing);
            }
            System.err.println(missing);
            assumeTrue(false, missing);
        }
        return start(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Browser start(Path browser, Path driver) {
        try {
            Path profile = Files.createTempDirectory("conference-browser");
            ChromeOptions options = new ChromeOptions();
            options.setBinary(browser.toFile());
            options.addArguments(
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-dev-shm-usage",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--lang=en",
                    "--window-size=1280,900",
                    "--user-data-dir=" + profile);
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver.toFile())
                    .usingAnyFreePort()
                    .withSilent(true)
                    .build();
            return new Browser(new ChromeDriver(service, options), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> browser() {
        String given = System.getProperty("browser.path", "");
        return given.isBlank() ? onPath(NAMES) : Optional.of(Path.of(given)).filter(Files::isExecutable);
    }

    private static Optional<Path> driver(Path browser) {
        Path beside = browser.resolveSibling("chromedriver");
        return Files.isExecutable(beside) ? Optional.of(beside) : onPath(List.of("chromedriver"));
    }

    private static Optional<Path> onPath(List<String> names) {
        List<String> folders = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void visit(int port) {
        visit(port, "");
    }

    void visit(int port, String hash) {
        driver.get("http://localhost:" + port + "/" + hash);
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    List<String> names() {
        return texts(".member .name");
    }

    void awaitNames(String... names) {
        await(List.of(names) + " on the page, not " + names(), () -> names().equals(List.of(names)));
    }

    List<String> texts(String css) {
        return retry(() -> driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList());
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    boolean shows(String css) {
        return retry(() -> driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed));
    }

    /** The card of the participant with that name. */
    WebElement card(String name) {
        return driver.findElements(By.cssSelector(".member")).stream()
                .filter(c -> c.findElement(By.className("name")).getText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + names()));
    }

    List<String> chips(String name) {
        return retry(() -> card(name).findElements(By.cssSelector(".chip")).stream()
                .map(chip -> chip.getDomAttribute("data-id"))
                .toList());
    }

    void awaitChip(String name, String chip) {
        await(name + " " + chip, () -> names().contains(name) && chips(name).contains(chip));
    }

    void awaitNoChip(String name, String chip) {
        await(
                name + " not " + chip,
                () -> names().contains(name) && !chips(name).contains(chip));
    }

    void clickMute(String name) {
        card(name).findElement(By.className("mute")).click();
    }

    void clickDeafen(String name) {
        card(name).findElement(By.className("deafen")).click();
    }

    void clickLeave(String name) {
        card(name).findElement(By.className("leave")).click();
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    void type(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text);
    }

    String text(String css) {
        return retry(() -> driver.findElement(By.cssSelector(css)).getText());
    }

    String attribute(String css, String name) {
        return driver.findElement(By.cssSelector(css)).getDomAttribute(name);
    }

    String title() {
        return driver.getTitle();
    }

    Object script(String code, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(code, arguments);
    }

    /** Visits with a script that runs before any of the page's. */
    void visitWith(String script, int port) {
        Object id = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
        try {
            visit(port);
        } finally {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
        }
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    void awaitLink(String state) {
        await("link " + state, () -> state.equals(attribute("#link", "data-state")));
    }

    void await(String what, BooleanSupplier condition) {
        await(what, LIMIT, condition);
    }

    void await(String what, Duration limit, BooleanSupplier condition) {
        long until = System.nanoTime() + limit.toNanos();
        while (!retry(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not within " + limit + ": " + what + "; page: " + text("body"));
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** The page is redrawn under our hands. */
    private static <T> T retry(java.util.function.Supplier<T> look) {
        for (int i = 0; ; i++) {
            try {
                return look.get();
            } catch (StaleElementReferenceException | AssertionError redrawn) {
                if (i == 20) {
                    throw redrawn;
                }
            }
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException stillInUse) {
            // A temporary folder; the browser may take a moment to let go of it.
        }
    }
}
