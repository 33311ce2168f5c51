package io.github.pbxkit.examples.kit.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out. A request must be for a host name we go by, or a foreign name could be pointed at us (DNS
 * rebinding); and whatever changes something, the WebSocket above all, must come from our own page.
 */
public final class OriginPolicy {
    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean loopbackOnly;
    private final @Nullable String publicOrigin;
    private final @Nullable String publicHost;

    /**
     * @param loopbackOnly whether only this machine reaches us, which then goes by three names only
     * @param publicUrl where browsers reach us when a reverse proxy stands in front, null when they come directly
     */
    public OriginPolicy(boolean loopbackOnly, @Nullable URI publicUrl) {
        this.loopbackOnly = loopbackOnly;
        this.publicOrigin = publicUrl == null ? null : publicUrl.getScheme() + "://" + publicUrl.getRawAuthority();
        this.publicHost = publicUrl == null ? null : publicUrl.getHost();
    }

    /** Whether the Host header names us. Listening beyond this machine, we cannot know all our names. */
    public boolean isOurHost(@Nullable String host) {
        if (host == null) {
            return false;
        }
        String name = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        if (publicHost != null && name.equalsIgnoreCase(publicHost)) {
            return true;
        }
        return !loopbackOnly || LOOPBACK_NAMES.contains(name);
    }

    /** Whether the Origin header, which every browser sends here, is the page that the Host header names. */
    public boolean isOurOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        if (origin.equalsIgnoreCase(publicOrigin)) {
            return true;
        }
        return authorityOf(origin).filter(host::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> authorityOf(String origin) {
        int scheme = origin.indexOf("://");
        boolean web = origin.startsWith("http://") || origin.startsWith("https://");
        return web ? Optional.of(origin.substring(scheme + 3)) : Optional.empty();
    }
}
