package io.github.pbxkit.examples.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium that looks at a page, for one test at a time. A page may be drawn anew between two looks: what went away
 * meanwhile is looked for again. Pages with words of their own extend this.
 */
public class Browser implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    protected final ChromeDriver driver;
    private final Path profile;

    /**
     * In English. Skips the test with one loud line when there is no browser, or fails it with {@code -Dlab.required=true}.
     */
    public Browser() {
        this("en");
    }

    /** @param language that the browser asks pages for */
    public Browser(String language) {
        Chromium chromium = Chromium.require();
        try {
            profile = Files.createTempDirectory("browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver = chromium.start(profile, language);
    }

    /** A page that was open before may have complained that its program is gone: that is forgotten. */
    public final void visit(URI page) {
        driver.get("about:blank");
        driver.manage().logs().get("browser");
        driver.get(page.toString());
    }

    /** The page at that port of this machine. */
    public final void visit(int port) {
        visit(URI.create("http://localhost:" + port + "/"));
    }

    /** Visits with a script that runs before any of the page's. */
    public final void visitWith(String script, int port) {
        Object id = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
        try {
            visit(port);
        } finally {
            driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
        }
    }

    /** Knows the user and the password from now on, as if they had been typed into its form. */
    public final void logIn(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        sends(Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both)));
    }

    /** Forgets them. */
    public final void logOut() {
        sends(Map.of());
    }

    private void sends(Map<String, String> headers) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", headers));
    }

    /** The size of a screen; a window could not be made as narrow as a telephone. */
    public final void screen(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public final String title() {
        return String.valueOf(driver.getTitle());
    }

    /** The language that the page says it is in. */
    public final String language() {
        return String.valueOf(attribute("html", "lang"));
    }

    /** What the elements show, in the order of the page. */
    public final List<String> texts(String css) {
        return steady(() -> driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList());
    }

    /** What the first such element shows. */
    public final String text(String css) {
        return steady(() -> driver.findElement(By.cssSelector(css)).getText());
    }

    /** As written in the page; null if it has none. */
    public final @Nullable String attribute(String css, String name) {
        return steady(() -> Optional.ofNullable(
                        driver.findElement(By.cssSelector(css)).getDomAttribute(name)))
                .orElse(null);
    }

    /** Words of the page's own, for example the color of a chip, of all such elements. */
    public final List<String> classes(String css) {
        return steady(() -> driver.findElements(By.cssSelector(css)).stream()
                .map(element -> String.valueOf(element.getDomAttribute("class")))
                .toList());
    }

    public final boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    public final boolean shows(String css) {
        return steady(() -> driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed));
    }

    public final void click(String css) {
        driver.findElement(By.cssSelector(css)).click();
    }

    public final void type(String css, String text) {
        driver.findElement(By.cssSelector(css)).sendKeys(text);
    }

    public final @Nullable Object script(String code) {
        return driver.executeScript(code);
    }

    /** Whether something sticks out to the right, so that the page would have to be moved sideways. */
    public final boolean isTooWide() {
        return Boolean.TRUE.equals(script("return document.documentElement.scrollWidth > window.innerWidth"));
    }

    public final void awaitTexts(String css, String... expected) {
        await(css + " to show " + List.of(expected), () -> texts(css).equals(List.of(expected)));
    }

    public final void await(String what, BooleanSupplier condition) {
        await(what, LIMIT, condition);
    }

    public final void await(String what, Duration limit, BooleanSupplier condition) {
        new WebDriverWait(driver, limit, PAUSE)
                .withMessage(() -> what + "; the page: " + text("body"))
                .until(any -> steady(condition::getAsBoolean));
    }

    /** What the browser complained about since the last look: scripts that failed, files that were missing or forbidden. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(Object::toString)
                .toList();
    }

    /** What is on the screen, as a PNG file. */
    public final void picture(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Looks again when the page was drawn anew under our hands. */
    protected final <T> T steady(Supplier<T> look) {
        return new WebDriverWait(driver, LIMIT, PAUSE)
                .ignoring(StaleElementReferenceException.class)
                .until(any -> Optional.of(look.get())) // a false would count as "not yet"
                .get();
    }

    @Override
    public final void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException stillInUse) {
            // A temporary folder; the browser may take a moment to let go of it.
        }
    }
}
