package io.github.pbxkit.ari.outbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text messages of a media socket, in the form that {@code control_message_format} of {@code chan_websocket.conf} says:
 * words ({@code MEDIA_START channel_id:1.2 ptime:20}) or JSON. The values are names and numbers without anything to escape.
 */
final class MediaWords {
    private static final Pattern EVENT = Pattern.compile("\"event\"\\s*:\\s*\"([^\"]*)\"");

    private MediaWords() {}

    static boolean isJson(String message) {
        return message.startsWith("{");
    }

    static String event(String message) {
        if (isJson(message)) {
            Matcher event = EVENT.matcher(message);
            return event.find() ? event.group(1) : "";
        }
        int blank = message.indexOf(' ');
        return blank < 0 ? message : message.substring(0, blank);
    }

    static @Nullable String value(String message, String name) {
        String pattern = isJson(message) ? "\"" + name + "\"\\s*:\\s*\"?([^\",}]*)" : "(?:^| )" + name + ":(\\S*)";
        Matcher value = Pattern.compile(pattern).matcher(message);
        return value.find() ? value.group(1) : null;
    }

    /** What a mark that was reached is called. */
    static String mark(String message) {
        if (isJson(message)) {
            String id = value(message, "correlation_id");
            return id == null ? "" : id;
        }
        int blank = message.indexOf(' ');
        return blank < 0 ? "" : message.substring(blank + 1).trim();
    }

    static String command(boolean json, String command) {
        return json ? "{\"command\":\"" + command + "\"}" : command;
    }

    static String markCommand(boolean json, String id) {
        return json ? "{\"command\":\"MARK_MEDIA\",\"correlation_id\":\"" + id + "\"}" : "MARK_MEDIA " + id;
    }
}
