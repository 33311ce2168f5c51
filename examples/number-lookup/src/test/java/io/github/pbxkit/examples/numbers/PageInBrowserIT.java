package io.github.pbxkit.examples.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search page in a real browser, over the built-in sample. */
class PageInBrowserIT {
    private static final Path PICTURES = Path.of("target", "pictures");

    private static LookupServer server;
    private static SearchBrowser browser;

    @BeforeAll
    static void start() {
        browser = new SearchBrowser();
        server = SampleServer.start();
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** On a telephone and on a desk; the language is that of the browser first, then the one that was chosen. */
    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void showsAResultCardInBothLanguages(int width) throws IOException {
        inEnglish(width);
        assertThat(browser.title()).isEqualTo("Whose number is this?");
        browser.search("8 (916) 123-45-67");
        browser.await(".card.good .number", "+7 (916) 123-45-67");
        browser.await(".card .badge", "allocated");
        assertThat(browser.text(".card")).contains("АО \"Учебная сотовая\"", "г. Москва и Московская область", "UTC+3");
        assertThat(browser.isTooWide()).isFalse();
        browser.picture(PICTURES.resolve("card-en-" + width + ".png"));

        browser.click("#lang");
        browser.await(".card .badge", "выделен");
        assertThat(browser.title()).isEqualTo("Чей это номер?");
        assertThat(browser.language()).isEqualTo("ru");
        assertThat(browser.text(".card")).contains("Оператор", "Данные на", "1 ноября 2026");
        assertThat(browser.isTooWide()).isFalse();
        browser.picture(PICTURES.resolve("card-ru-" + width + ".png"));
    }

    @Test
    void saysWhyThereIsNothingToShow() {
        inEnglish(1280);
        browser.search("8 555 123-45-67");
        browser.await(".card.bad .badge", "nobody holds it");
        browser.await(".card.bad .reason", "There is no Russian code 555");
        browser.search("+84951234567");
        browser.await(".card.bad .reason", "Reads like 8 495 123-45-67, but +84951234567 is of Vietnam");
        browser.search("123456789");
        browser.await(".card.bad .badge", "wrong length");
        browser.search("no such operator");
        browser.await(".card.bad .word", "Nothing found");

        browser.click("#lang");
        browser.await(".card.bad .word", "Ничего не найдено");
        browser.search("8 555 123-45-67");
        browser.await(".card.bad .reason", "Российского кода 555 нет");
        browser.search("+49 30 123456");
        browser.await(".card.warn .reason", "Номер другой страны: Германия");
    }

    @Test
    void findsOperatorsByAPartOfTheirNameAndOffersExamples() {
        inEnglish(1280);
        browser.search("учебн");
        browser.await(".card td", "АО \"Учебная сотовая\"");
        browser.await(".card th", "Operators");
        browser.visit(server.port(), 1280);
        browser.await("#sample", "operators are invented");
        browser.click("#tries button");
        browser.await(".card .number", "+7 (916) 123-45-67");
    }

    @Test
    void theBrowserHasNothingToComplainAbout() {
        inEnglish(1280);
        browser.search("8 (916) 123-45-67");
        browser.await(".card .badge", "allocated");
        assertThat(browser.complaints()).isEmpty();
    }

    private static void inEnglish(int width) {
        browser.visit(server.port(), width);
        if (browser.language().equals("ru")) {
            browser.click("#lang");
        }
        browser.await("h1", "Whose number is this?");
    }
}
