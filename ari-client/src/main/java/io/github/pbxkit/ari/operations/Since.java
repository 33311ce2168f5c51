package io.github.pbxkit.ari.operations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Since when Asterisk has something: the first version of each branch that got it. A branch between two of these never got
 * it, one above the last has had it from its beginning.
 *
 * @param firstVersions such as 20.13, 21.8, 22.3, ascending; empty for what all have that have ARI
 */
record Since(List<String> firstVersions) {
    static final Since ALWAYS = new Since(List.of());

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.\\d+)*");

    static Since of(String... firstVersions) {
        return new Since(List.of(firstVersions));
    }

    /** Whether a server of this version has it; a version that nobody can read counts as new enough. */
    boolean isIn(String serverVersion) {
        Matcher server = VERSION.matcher(serverVersion);
        if (firstVersions.isEmpty() || !server.find()) {
            return true;
        }
        int branch = 0;
        for (String version : firstVersions) {
            Matcher first = VERSION.matcher(version);
            if (first.matches()) {
                branch = number(first, 1);
                if (branch == number(server, 1)) {
                    return number(server, 2) >= number(first, 2);
                }
            }
        }
        return number(server, 1) > branch;
    }

    /** The number in what a server calls its version: {@code 16.28.0} of {@code 16.28.0~dfsg-0+deb11u4}. */
    static String shortVersion(String serverVersion) {
        Matcher version = VERSION.matcher(serverVersion);
        return version.find() ? version.group() : serverVersion;
    }

    private static int number(Matcher version, int group) {
        return Integer.parseInt(version.group(group));
    }

    /** Such as {@code 20.13, 21.8 or 22.3}. */
    @Override
    public String toString() {
        int last = firstVersions.size() - 1;
        return last < 1
                ? String.join("", firstVersions)
                : String.join(", ", firstVersions.subList(0, last)) + " or " + firstVersions.get(last);
    }
}
