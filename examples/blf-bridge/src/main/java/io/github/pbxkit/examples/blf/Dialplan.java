package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an Asterisk needs so that its phones can light a lamp for {@code NUMBER*server}: a hint for each width of number.
 * Server names contain letters that a pattern reads as digits (n, x, z), so the pattern says only that a name follows.
 */
final class Dialplan {
    static final String CONTEXT = "blf-bridge";

    private static final Set<String> FLAVOURS = Set.of("asterisk", "freepbx");
    private static final String ANY_SERVER = "*[a-z0-9].";

    private Dialplan() {}

    /** Patterns of the widths that there are, and names of the numbers that are not just digits. */
    static Set<String> patterns(Collection<String> numbers) {
        Set<String> patterns = new TreeSet<>(
                (a, b) -> a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()));
        for (String number : numbers) {
            if (number.matches("[0-9]+")) {
                patterns.add("_" + "X".repeat(number.length()) + ANY_SERVER);
            } else {
                patterns.add("_" + literal(number) + ANY_SERVER);
            }
        }
        return patterns;
    }

    /** Letters that stand for digits in a pattern, and signs that end it, are put into brackets. */
    private static String literal(String text) {
        return text.replaceAll("[nxzNXZ.!-]", "[$0]");
    }

    /** @param devices what lamps are written as: {@code Custom:} or {@code Stasis:} */
    static String print(String flavour, Collection<String> numbers, String devices, Texts texts) {
        if (!FLAVOURS.contains(flavour)) {
            throw new Fault("fault.option.flavour", flavour);
        }
        StringBuilder out = new StringBuilder();
        comment(out, texts.say("dialplan." + flavour));
        if (flavour.equals("freepbx")) {
            out.append("[from-internal-custom]\ninclude => ").append(CONTEXT).append("\n\n");
        }
        out.append('[').append(CONTEXT).append("]\n");
        for (String pattern : patterns(numbers)) {
            out.append("exten => ")
                    .append(pattern)
                    .append(",hint,")
                    .append(devices)
                    .append("${EXTEN}\n");
            out.append("exten => ").append(pattern).append(",1,Set(NUMBER=${CUT(EXTEN,*,1)})\n");
            out.append(" same => n,Set(SERVER=${CUT(EXTEN,*,2)})\n");
            comment(out, texts.say("dialplan.dial"));
            out.append(" same => n,Hangup(20)\n");
        }
        return out.toString();
    }

    /** The user of the manager interface, with as few rights as will do. */
    static String printManager(String flavour, String user, String secret, Texts texts) {
        StringBuilder out = new StringBuilder();
        comment(out, texts.say("manager." + flavour));
        out.append('[').append(user).append("]\n");
        out.append("secret = ").append(secret).append('\n');
        out.append("deny = 0.0.0.0/0.0.0.0\npermit = 127.0.0.1/255.255.255.255\n");
        out.append("read = call,system\nwrite = call\nwritetimeout = 5000\n");
        return out.toString();
    }

    private static void comment(StringBuilder out, String text) {
        text.lines().forEach(line -> out.append("; ").append(line).append('\n'));
    }
}
