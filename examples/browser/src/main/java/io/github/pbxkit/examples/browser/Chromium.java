package io.github.pbxkit.examples.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The browser of this machine: the one given by {@code -Dbrowser.path}, else on the PATH, with its driver beside it or on the
 * PATH. Nothing is ever downloaded.
 *
 * @param driver speaks for tests
 */
record Chromium(Path browser, Path driver) {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");

    /** Skips the test with one loud line when there is none, or fails it with {@code -Dlab.required=true}. */
    static Chromium require() {
        Optional<Path> browser = findBrowser();
        Optional<Path> driver = browser.flatMap(Chromium::findDriver);
        if (driver.isEmpty()) {
            String missing = "BROWSER TESTS SKIPPED: no " + (browser.isEmpty() ? "Chromium" : "chromedriver")
                    + " on the PATH; install Debian's chromium and chromium-driver, or give -Dbrowser.path";
            if (Boolean.getBoolean("lab.required")) {
                Assertions.fail(missing);
            }
            System.err.println(missing);
            assumeTrue(false, missing);
        }
        return new Chromium(browser.orElseThrow(), driver.orElseThrow());
    }

    /** Without a screen, and without talking to anybody but the page. */
    ChromeDriver start(Path profile, String language) {
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
                "--lang=" + language,
                "--accept-lang=" + language,
                "--window-size=1280,900",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        return new ChromeDriver(service, options);
    }

    private static Optional<Path> findBrowser() {
        String given = System.getProperty("browser.path", "");
        return given.isBlank() ? onPath(NAMES) : Optional.of(Path.of(given)).filter(Files::isExecutable);
    }

    private static Optional<Path> findDriver(Path browser) {
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
}
