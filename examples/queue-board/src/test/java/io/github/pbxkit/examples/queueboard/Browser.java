package io.github.pbxkit.examples.queueboard;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium that looks at the board: the one given by {@code -Dbrowser.path}, else on the PATH, with the driver beside
 * it or on the PATH. Nothing is ever downloaded.
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
        Optional<Path> driver = browser.flatMap(Browser::driverOf);
        if (driver.isEmpty()) {
            String missing = "BROWSER TESTS SKIPPED: no " + (browser.isEmpty() ? "Chromium" : "chromedriver")
                    + " on the PATH; install Debian's chromium and chromium-driver, or give -Dbrowser.path";
            if (Boolean.getBoolean("lab.required")) {
                Assertions.fail(missing);
            }
            System.err.println(missing);
            assumeTrue(false, missing);
        }
        Path profile = profile();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--lang=en",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.orElseThrow().toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options), profile);
    }

    private static Path profile() {
        try {
            return Files.createTempDirectory("browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> browser() {
        String given = System.getProperty("browser.path", "");
        return given.isBlank() ? onPath(NAMES) : Optional.of(Path.of(given)).filter(Files::isExecutable);
    }

    private static Optional<Path> driverOf(Path browser) {
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

    /** A page that was open before may have complained that its program is gone: that is forgotten. */
    void visit(URI page) {
        driver.get("about:blank");
        complaints();
        driver.get(page.toString());
    }

    /** The size of a screen; a window could not be made as narrow as a telephone. */
    void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the elements show, in the order of the page. */
    List<String> texts(String css) {
        return steady(() -> driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList());
    }

    String text(String css) {
        return steady(() -> driver.findElement(By.cssSelector(css)).getText());
    }

    /** Words of the page's own, for example the color of a chip, of all such elements. */
    List<String> classes(String css) {
        return steady(() -> driver.findElements(By.cssSelector(css)).stream()
                .map(element -> String.valueOf(element.getDomAttribute("class")))
                .toList());
    }

    boolean shows(String css) {
        return steady(() -> driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed));
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    void type(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text);
    }

    Object script(String code) {
        return driver.executeScript(code);
    }

    void awaitTexts(String css, String... expected) {
        await(css + " to show " + List.of(expected), () -> texts(css).equals(List.of(expected)));
    }

    void await(String what, BooleanSupplier condition) {
        new WebDriverWait(driver, LIMIT)
                .withMessage(() -> what + "; the page: " + text("body"))
                .until(any -> condition.getAsBoolean());
    }

    /** What the browser complained about since the last look: scripts that failed, files that were missing or forbidden. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .toList();
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** The board is drawn anew twice a second, also between two looks at it. */
    private <T> T steady(Supplier<T> look) {
        return new WebDriverWait(driver, LIMIT, Duration.ofMillis(10))
                .ignoring(StaleElementReferenceException.class)
                .until(any -> Optional.of(look.get())) // a false would count as "not yet"
                .get();
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException stillInUse) {
            // A temporary folder; the browser may take a moment to let go of it.
        }
    }
}
