package io.github.pbxkit.examples.conference.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How pages are served.
 *
 * @param host address to listen on
 * @param port TCP port, 0 for any free one
 * @param password what pages must present, null for none (on this machine only)
 * @param publicUrl where browsers reach the page when a reverse proxy stands in front, null when they come directly
 * @param maxPages pages open at once
 */
public record PageOptions(
        String host,
        int port,
        @Nullable String password,
        @Nullable URI publicUrl,
        int maxPages) {
    public static final int DEFAULT_MAX_PAGES = 1000;

    @Override
    public String toString() {
        return "PageOptions[host=" + host + ", port=" + port + ", password=" + (password == null ? "none" : "***")
                + ", publicUrl=" + publicUrl + ", maxPages=" + maxPages + "]";
    }
}
