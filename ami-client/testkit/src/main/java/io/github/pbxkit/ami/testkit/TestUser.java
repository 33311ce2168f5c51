package io.github.pbxkit.ami.testkit;

import java.util.Locale;
import java.util.Set;

/** A manager user and its rights. */
record TestUser(String name, String secret, Set<String> read, Set<String> write) {
    static final String ALL = "all";

    boolean mayRead(String privilege) {
        return allows(read, privilege);
    }

    boolean mayWrite(String privilege) {
        return privilege.isEmpty() || allows(write, privilege);
    }

    private static boolean allows(Set<String> classes, String privilege) {
        return classes.contains(ALL) || classes.contains(privilege.toLowerCase(Locale.ROOT));
    }
}
