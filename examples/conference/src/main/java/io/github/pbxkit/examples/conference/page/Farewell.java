package io.github.pbxkit.examples.conference.page;

import java.util.Locale;

/** Why we close a page's connection: told in a last message and in the close code. */
enum Farewell {
    /** The page reads too slowly; it may connect again. */
    TOO_SLOW(4408),
    /** The page went on asking although it was told to slow down. */
    TOO_MANY_REQUESTS(4429),
    /** As many pages are open as we serve. */
    TOO_MANY_PAGES(4503),
    /** Logged out. */
    LOGGED_OUT(4401),
    /** This program is stopping. */
    STOPPING(1001);

    private final int closeCode;

    Farewell(int closeCode) {
        this.closeCode = closeCode;
    }

    int closeCode() {
        return closeCode;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
