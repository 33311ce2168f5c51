package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.browser.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A browser that knows the search page. */
final class SearchBrowser extends Browser {
    void visit(int port, int width) {
        screen(width, 900);
        visit(port);
        await("h1", "?");
    }

    /** Types into the empty search field and presses the button. */
    void search(String text) {
        WebElement field = driver.findElement(By.id("q"));
        field.clear();
        field.sendKeys(text);
        click("form button");
    }

    /** Waits until an element shows the text. */
    void await(String css, String text) {
        await(
                css + " with \"" + text + "\"",
                () -> shows(css) && texts(css).stream().anyMatch(shown -> shown.contains(text)));
    }

    /** A number that nobody holds is no fault of the page. */
    @Override
    public List<String> complaints() {
        return super.complaints().stream()
                .filter(complaint -> !complaint.contains("/v1/numbers/"))
                .toList();
    }
}
