package io.github.pbxkit.examples.conference;

import io.github.pbxkit.examples.browser.Browser;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/** A browser that knows the conference page: who is there, and what can be done with each. */
final class ConferenceBrowser extends Browser {
    List<String> names() {
        return texts(".member .name");
    }

    void awaitNames(String... names) {
        awaitTexts(".member .name", names);
    }

    List<String> chips(String name) {
        return steady(() -> card(name).findElements(By.cssSelector(".chip")).stream()
                .map(chip -> String.valueOf(chip.getDomAttribute("data-id")))
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

    void awaitLink(String state) {
        await("link " + state, () -> state.equals(attribute("#link", "data-state")));
    }

    void clickMute(String name) {
        click(name, "mute");
    }

    void clickDeafen(String name) {
        click(name, "deafen");
    }

    void clickLeave(String name) {
        click(name, "leave");
    }

    private void click(String name, String button) {
        card(name).findElement(By.className(button)).click();
    }

    /** The card of the participant with that name; it may be drawn anew at this moment. */
    private WebElement card(String name) {
        return driver.findElements(By.cssSelector(".member")).stream()
                .filter(card -> card.findElement(By.className("name")).getText().equals(name))
                .findFirst()
                .orElseThrow(() -> new StaleElementReferenceException("no " + name + " among " + names()));
    }
}
