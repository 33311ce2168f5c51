package io.github.pbxkit.ari.testkit;

import java.util.Map;

/** One request as an operation sees it. */
record RestCall(String method, Map<String, String> pathNames, Parameters parameters) {
    /** The decoded value of a {@code {name}} in the path. */
    String path(String name) {
        String value = pathNames.get(name);
        if (value == null) {
            throw new IllegalStateException("no {" + name + "} in this operation's path");
        }
        return value;
    }
}
