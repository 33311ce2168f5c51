package io.github.pbxkit.ami;

import io.github.pbxkit.ami.codec.AmiHeader;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

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

    /** The id that a user gave to an action; the last one if there are more. */
    static @Nullable String of(AmiAction action) {
        String id = null;
        for (AmiHeader header : action.headers()) {
            if (isId(header)) {
                id = header.value();
            }
        }
        return id;
    }

    private static boolean isId(AmiHeader header) {
        return header.name().equalsIgnoreCase("ActionID");
    }

    static AmiAction without(AmiAction action) {
        return new PlainAction(
                action.name(),
                action.headers().stream().filter(header -> !isId(header)).toList());
    }

    static boolean isList(String id, String prefix) {
        return id.length() > prefix.length() && id.charAt(prefix.length()) == LIST;
    }
}
