package io.github.pbxkit.ari.spring;

import org.jspecify.annotations.Nullable;

/** The application cannot start, for a reason that can be mended: settings, or a server that is required. */
final class AriStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    private AriStartException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    static AriStartException missing(String setting, String what) {
        return new AriStartException(setting + " is missing: " + what, "Set " + setting + ".", null);
    }

    static AriStartException badName(String server) {
        return new AriStartException(
                "A server under " + AriProperties.PREFIX + ".servers is named \"" + server + "\"",
                "Name it with small letters, digits and dashes, and not \"" + AriClients.DEFAULT
                        + "\", which is the server whose settings stand at the top.",
                null);
    }

    static AriStartException notConnected(String server, Throwable cause) {
        return new AriStartException(
                "ARI server \"" + server + "\" is not connected: " + cause.getMessage(),
                "Mend that, or let the application start without the server: " + AriServers.prefix(server)
                        + ".startup=background",
                cause);
    }

    /** What to do. */
    String action() {
        return action;
    }
}
