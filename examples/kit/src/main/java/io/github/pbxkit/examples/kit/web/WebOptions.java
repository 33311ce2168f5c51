package io.github.pbxkit.examples.kit.web;

import io.github.pbxkit.examples.kit.Fault;
import java.awt.Desktop;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options of a program with a page, as picocli reads them; {@link #pages()} checks them. */
public final class WebOptions {
    @Option(names = "--port", paramLabel = "PORT", order = 900, scope = ScopeType.INHERIT)
    public int port;

    @Option(names = "--listen", paramLabel = "ADDRESS", order = 901, scope = ScopeType.INHERIT)
    public String listen = "127.0.0.1";

    @Option(names = "--page-password", paramLabel = "PASSWORD", order = 902, scope = ScopeType.INHERIT)
    public @Nullable String pagePassword;

    @Option(names = "--public-url", paramLabel = "URL", order = 903, scope = ScopeType.INHERIT)
    public @Nullable String publicUrl;

    @Option(names = "--open-browser", order = 904, scope = ScopeType.INHERIT)
    public boolean openBrowser;

    /** @param port where the page is unless the user says otherwise */
    public WebOptions(int port) {
        this.port = port;
    }

    /** @throws Fault with the option that cannot be, and what to write instead */
    public PageOptions pages() {
        if (port < 0 || port > 65535) {
            throw new Fault("fault.option.range", "--port", port, 0, 65535);
        }
        String secret = blankToNull(pagePassword);
        if (secret == null && !isLoopback(listen)) {
            throw new Fault("fault.option.listen", listen);
        }
        String url = blankToNull(publicUrl);
        if (secret == null && url != null) {
            throw new Fault("fault.option.public");
        }
        return new PageOptions(listen, port, secret, url == null ? null : webAddress("--public-url", url));
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new Fault(e, "fault.option.address", host);
        }
    }

    /**
     * An address given by the user.
     *
     * @param option where it was given
     * @throws Fault unless it begins with http or https and names a host and no user
     */
    public static URI webAddress(String option, String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getRawUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException notEvenThat) {
            // Said below, with an example.
        }
        throw new Fault("fault.option.url", option, text);
    }

    /** Shows the page in a browser, if that was asked for and there is one. */
    public void browse(URI page) {
        try {
            if (openBrowser && Desktop.isDesktopSupported()) {
                Desktop.getDesktop().browse(page);
            }
        } catch (IOException | UnsupportedOperationException noBrowserHere) {
            // The address has been printed.
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
