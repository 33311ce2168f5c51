package io.github.pbxkit.ari;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server does not have this operation: it is older than the operation, or has not loaded the module. Not the same as
 * {@link AriNotFoundException}: what the request is about may well be there.
 */
public class AriUnsupportedException extends AriRefusedException {
    private static final long serialVersionUID = 1L;

    private final List<String> firstVersions;
    private final @Nullable String serverVersion;

    /**
     * Refusal.
     *
     * @param message what was refused and what to do
     * @param status HTTP status, 404 or 405
     * @param reason the server's own words
     * @param firstVersions the first version of each branch that has the operation
     * @param serverVersion version of the server, null if it did not tell
     */
    public AriUnsupportedException(
            String message, int status, String reason, List<String> firstVersions, @Nullable String serverVersion) {
        super(message, status, reason);
        this.firstVersions = List.copyOf(firstVersions);
        this.serverVersion = serverVersion;
    }

    /** {@return the first version of each branch of Asterisk that has the operation, such as 20.13, 21.8, 22.3} */
    public List<String> firstVersions() {
        return firstVersions;
    }

    /** {@return version of the server, where it told} */
    public Optional<String> serverVersion() {
        return Optional.ofNullable(serverVersion);
    }
}
