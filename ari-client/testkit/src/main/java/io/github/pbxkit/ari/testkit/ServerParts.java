package io.github.pbxkit.ari.testkit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a connection needs of its server. */
record ServerParts(
        Pbx pbx,
        RestInterface rest,
        Applications applications,
        AriFaults faults,
        RequestLog requests,
        Map<String, AriUser> users,
        String prefix) {

    /** The user of {@code name:password}; null when there is none. */
    @Nullable
    AriUser user(String nameAndPassword) {
        int colon = nameAndPassword.indexOf(':');
        AriUser user = colon < 0 ? null : users.get(nameAndPassword.substring(0, colon));
        return user != null && user.password().equals(nameAndPassword.substring(colon + 1)) ? user : null;
    }
}
