package io.github.pbxkit.examples.kit.web;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * How pages are served.
 *
 * @param host address to listen on
 * @param port TCP port, 0 for any free one
 * @param password what pages must present, null for none (on this machine only)
 * @param publicUrl where browsers reach the page when a reverse proxy stands in front, null when they come directly
 */
public record PageOptions(
        String host,
        int port,
        @Nullable String password,
        @Nullable URI publicUrl) {

    /** Whether only this machine reaches the page directly. */
    public boolean isLoopback() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /**
     * Where the page is, as seen from this machine.
     *
     * @param actualPort that it has got
     */
    public URI page(int actualPort) {
        String name = isLoopback() || isWildcard() ? "localhost" : host;
        return URI.create("http://" + (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + actualPort + "/");
    }

    private boolean isWildcard() {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "PageOptions[host=" + host + ", port=" + port + ", password=" + (password == null ? "none" : "***")
                + ", publicUrl=" + publicUrl + "]";
    }
}
