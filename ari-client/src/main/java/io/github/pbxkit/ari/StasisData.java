package io.github.pbxkit.ari;

import io.github.pbxkit.ari.model.Channel;
import io.github.pbxkit.ari.model.DialplanCEP;
import java.util.ArrayList;
import java.util.List;

/**
 * What a channel's place in the dialplan tells of the application it is in: {@code Stasis} with the text between its
 * brackets. Told by Asterisk 13.27, 16.4 and newer; a channel that was moved to another application keeps the old text
 * (seen on 16.28 and 22.10).
 */
final class StasisData {
    private static final String STASIS = "Stasis";

    private StasisData() {}

    static boolean isInStasis(Channel channel) {
        return channel.dialplan().appName().equals(STASIS);
    }

    /** The application, empty if it is in none. */
    static String application(Channel channel) {
        List<String> words = isInStasis(channel) ? words(channel.dialplan().appData()) : List.of();
        return words.isEmpty() ? "" : words.get(0);
    }

    /** The arguments behind the application's name. */
    static List<String> arguments(Channel channel) {
        List<String> words = words(channel.dialplan().appData());
        return words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size()));
    }

    /** Whether a channel that entered so, and is so now, has been in its application all the time, as far as one can see. */
    static boolean isStillThere(String application, Channel entered, Channel now) {
        if (entered.dialplan().appName().isEmpty()) {
            return true; // a server that does not tell
        }
        return isInStasis(now) && application(now).equals(application) || isAtTheSamePlace(entered, now);
    }

    /** Moved channels, and those that were made for the application by a request. */
    private static boolean isAtTheSamePlace(Channel entered, Channel now) {
        DialplanCEP then = entered.dialplan();
        return then.appName().equals(now.dialplan().appName())
                && then.appData().equals(now.dialplan().appData());
    }

    /**
     * Cuts arguments as Asterisk's dialplan does: at commas that stand in no quotes, round or square brackets; quotes and
     * backslashes go, and what stands behind a backslash stays as it is.
     */
    static List<String> words(String data) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < data.length(); i++) {
            char c = data.charAt(i);
            if (c == '\\' && i + 1 < data.length()) {
                word.append(data.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && depth == 0 && !quoted) {
                words.add(word.toString());
                word.setLength(0);
            } else {
                depth += quoted ? 0 : step(c);
                depth = Math.max(0, depth);
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }

    private static int step(char c) {
        return switch (c) {
            case '(', '[' -> 1;
            case ')', ']' -> -1;
            default -> 0;
        };
    }
}
