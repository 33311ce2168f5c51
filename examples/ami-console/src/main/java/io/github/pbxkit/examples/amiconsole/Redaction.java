package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.Locale;
import java.util.Set;

/**
 * Makes a message that can be shown to strangers: values stay only where they are words of Asterisk's own; of all others only
 * the shape is left, so that a parser meets what it met before.
 */
final class Redaction {
    private static final Set<String> OPEN = Set.of(
            "event",
            "response",
            "message",
            "privilege",
            "eventlist",
            "listitems",
            "channelstate",
            "channelstatedesc",
            "cause",
            "cause-txt",
            "bridgetype",
            "bridgetechnology",
            "bridgevideosourcemode",
            "bridgenumchannels",
            "status",
            "paused",
            "penalty",
            "callstaken",
            "incall",
            "membership",
            "position",
            "count",
            "calls",
            "strategy",
            "max",
            "holdtime",
            "talktime",
            "completed",
            "abandoned",
            "servicelevel",
            "servicelevelperf",
            "servicelevelperf2",
            "weight",
            "ringinuse",
            "wrapuptime",
            "statustext",
            "state",
            "dialstatus",
            "ping",
            "amiversion",
            "asteriskversion",
            "coremaxcalls",
            "corecurrentcalls",
            "priority",
            "devicestate",
            "activechannels",
            "objecttype",
            "uptime",
            "lastreload",
            "result",
            "subtype",
            "direction",
            "durationms",
            "language",
            "admin",
            "muted",
            "talking",
            "locked",
            "parties",
            "marked");
    private static final int LONGEST = 200;

    private Redaction() {}

    static String of(AmiMessage message) {
        StringBuilder text = new StringBuilder();
        boolean isCommandList = message.isResponse() && message.size() > 40; // ListCommands: actions as header names
        boolean isForeign = !message.isResponse() && isForeign(message.name());
        for (AmiHeader header : message.headers()) {
            String name = header.name();
            int bracket = name.indexOf('('); // ChanVariable(channel)
            String plain = bracket < 0 ? name : name.substring(0, bracket) + shape(name.substring(bracket));
            boolean isOpen = isForeign
                    ? name.equalsIgnoreCase("Event") && header.value().equals(message.name())
                    : isCommandList || OPEN.contains(name.toLowerCase(Locale.ROOT));
            text.append(isKnownName(plain) ? plain : shape(plain))
                    .append(": ")
                    .append(isOpen && !name.equalsIgnoreCase("ActionID") ? header.value() : shape(header.value()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** Whether the texts of an event are those of a dialplan or a program, whatever their headers are called. */
    private static boolean isForeign(String event) {
        String name = event.toLowerCase(Locale.ROOT);
        return name.equals("userevent") || name.startsWith("asyncagi") || name.startsWith("agiexec");
    }

    /** A name of a header is Asterisk's, unless a UserEvent or an odd line made it. */
    private static boolean isKnownName(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9()/@;._-]{0,60}");
    }

    /** Letters become x, digits 0; what is between them stays. */
    static String shape(String value) {
        StringBuilder shape = new StringBuilder();
        value.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isDigit(c)) {
                shape.append('0');
            } else if (Character.isLetter(c)) {
                shape.append(c < 128 ? 'x' : 'ж');
            } else {
                shape.appendCodePoint(c);
            }
        });
        return shape.toString();
    }
}
