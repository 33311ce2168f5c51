package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.devstate.StateKey;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which numbers of this server are told to others. An echo cannot arise: what came from another server has a name of the
 * form {@code NUMBER*server}, and nothing with such a name, or shown by a hint with such a device, goes out again.
 */
final class ExportGate {
    static final String ECHO = "echo";
    static final String ILLEGAL_NUMBER = "illegal-number";

    private static final Pattern IMPORTED = Pattern.compile("[^&,]*\\*[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern BETWEEN_DEVICES = Pattern.compile("[&,]");

    private final Pattern wanted;
    private final Counts refused = new Counts();

    /** @param wanted numbers that are told; the others are not counted either */
    ExportGate(Pattern wanted) {
        this.wanted = wanted;
    }

    boolean admits(String number, String hint) {
        if (isImported(number) || isMadeOfImports(hint)) {
            return refuse(ECHO);
        }
        if (!StateKey.isNumber(number)) {
            return refuse(ILLEGAL_NUMBER);
        }
        return wanted.matcher(number).matches();
    }

    /** What was not told, by reason. */
    Map<String, Long> refused() {
        return refused.snapshot();
    }

    private boolean refuse(String reason) {
        refused.add(reason);
        return false;
    }

    private static boolean isImported(String name) {
        return name.indexOf('*') > 0 && IMPORTED.matcher(name).matches();
    }

    private static boolean isMadeOfImports(String hint) {
        if (hint.indexOf('*') < 0) {
            return false;
        }
        for (String device : BETWEEN_DEVICES.split(hint)) {
            if (isImported(device)) {
                return true;
            }
        }
        return false;
    }
}
