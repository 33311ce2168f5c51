package io.github.pbxkit.ami;

import java.security.SecureRandom;

/** Ids of actions: a random prefix per connection, whether it is a list, a number, and what the user wanted to see. */
final class ActionIds {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char LIST = 'L';
    private static final char SINGLE = 'S';

    private ActionIds() {}

    static String newPrefix() {
        return Long.toString(RANDOM.nextLong() >>> 1, 36) + "-";
    }

    static String id(String prefix, long number, boolean isList, String ofUser) {
        return prefix + (isList ? LIST : SINGLE) + number + (ofUser.isEmpty() ? "" : "/" + ofUser);
    }

    static boolean isList(String id, String prefix) {
        return id.length() > prefix.length() && id.charAt(prefix.length()) == LIST;
    }
}
