package io.github.pbxkit.examples.numbers;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium that looks at the search page: the one given by {@code -Dbrowser.path}, else on the PATH, with the
 * driver beside it or on the PATH. Nothing is ever downloaded.
 */
final class Browser implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test with one loud line when there is no browser, or fails it with {@code -Dlab.required=true}. */
    static Browser open(Path profile) {
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
        return new Browser(new ChromeDriver(service, options));
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
        return names.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void visit(int port, int width) {
        driver.manage().window().setSize(new Dimension(width, 900));
        driver.get("http://localhost:" + port + "/");
        await("h1", "?");
    }

    /** Types into the empty search field and presses the button. */
    void search(String text) {
        WebElement field = driver.findElement(By.id("q"));
        field.clear();
        field.sendKeys(text);
        click("form button");
    }

    void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    /** Waits until an element shows the text. */
    void await(String css, String text) {
        new WebDriverWait(driver, LIMIT)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> css + " with \"" + text + "\"; the page: " + text("body"))
                .until(any -> driver.findElements(By.cssSelector(css)).stream()
                        .anyMatch(element ->
                                element.isDisplayed() && element.getText().contains(text)));
    }

    String text(String css) {
        return driver.findElement(By.cssSelector(css)).getText();
    }

    String language() {
        return String.valueOf(driver.findElement(By.tagName("html")).getDomAttribute("lang"));
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** Whether something sticks out to the right, so that the page would have to be moved sideways. */
    boolean isTooWide() {
        return Boolean.TRUE.equals(
                driver.executeScript("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    /** What the browser complained about: scripts that failed, files that were missing or forbidden; not misses. */
    List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .filter(complaint -> !complaint.contains("/v1/numbers/"))
                .toList();
    }

    void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
