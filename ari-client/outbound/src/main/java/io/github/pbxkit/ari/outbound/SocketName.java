package io.github.pbxkit.ari.outbound;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a socket is for, from the request that opened it and from its first event. Asterisk 22.10 calls the application of a
 * socket for one call {@code NAME:CHANNEL}, and a channel's name always has a slash behind its technology.
 */
record SocketName(String path, String application, String asteriskId) {
    private static final Pattern PER_CALL = Pattern.compile("([^:]+):([^/:]+/.+)");

    boolean isOfCall() {
        return PER_CALL.matcher(application).matches();
    }

    /** The same server and way in for another application. */
    SocketName of(String otherApplication) {
        return new SocketName(path, otherApplication, asteriskId);
    }

    String configured() {
        Matcher call = PER_CALL.matcher(application);
        return call.matches() ? call.group(1) : application;
    }

    Optional<String> channelName() {
        Matcher call = PER_CALL.matcher(application);
        return call.matches() ? Optional.of(call.group(2)) : Optional.empty();
    }

    @Override
    public String toString() {
        return application + " of Asterisk " + asteriskId;
    }
}
