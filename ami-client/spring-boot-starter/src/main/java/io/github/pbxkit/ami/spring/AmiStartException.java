package io.github.pbxkit.ami.spring;

import org.jspecify.annotations.Nullable;

/** The application cannot start, for a reason that can be mended: settings, or a server that is required. */
final class AmiStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    private AmiStartException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    static AmiStartException missing(String setting, String what) {
        return new AmiStartException(setting + " is missing: " + what, "Set " + setting + ".", null);
    }

    static AmiStartException notBoth(String settings, String one, String other) {
        return new AmiStartException(
                settings + " has both " + one + " and " + other, "Leave one of the two out.", null);
    }

    static AmiStartException badName(String server) {
        return new AmiStartException(
                "A server under " + AmiProperties.PREFIX + ".servers is named \"" + server + "\"",
                "Name it with small letters, digits and dashes, and not \"" + AmiClients.DEFAULT
                        + "\", which is the server whose settings stand at the top.",
                null);
    }

    static AmiStartException notConnected(String server, Throwable cause) {
        return new AmiStartException(
                "AMI server \"" + server + "\" is not connected: " + cause.getMessage(),
                "Mend that, or let the application start without the server: " + AmiServers.prefix(server)
                        + ".startup=background",
                cause);
    }

    /** What to do. */
    String action() {
        return action;
    }
}
