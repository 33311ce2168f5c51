package io.github.pbxkit.cisco;

/** Files of the 7940 and 7960. */
final class LegacyCheck {
    private LegacyCheck() {}

    static void check(CheckRun run) {
        run.at(
                Rule.FORMAT_SIP_CNF,
                0,
                "this is a text configuration of the 7940/7960",
                "other phones need SEP<mac>.cnf.xml");
        String text = run.document.text();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int until = end < 0 ? text.length() : end;
            line(run, text.substring(from, until), from);
            from = until + 1;
        }
    }

    private static void line(CheckRun run, String raw, int offset) {
        String line = raw.strip();
        if (line.isEmpty() || line.charAt(0) == '#' || line.charAt(0) == ';') {
            return;
        }
        int at = offset + raw.indexOf(line);
        if (!LegacyText.looksLike(line)) {
            run.at(Rule.LEGACY_SYNTAX, at, "this line is no setting", "write key: \"value\", or begin it with #");
            return;
        }
        String value = line.substring(separator(line) + 1).strip();
        if (value.contains("UNPROVISIONED") && !line.startsWith("proxy")) {
            run.at(Rule.LEGACY_PLACEHOLDER_LINE, at, "UNPROVISIONED: the phone leaves this out", "nothing to do");
        }
        if (line.startsWith("start_media_port") && value.contains("16348")) {
            run.at(Rule.MEDIA_RANGE, at, "start_media_port 16348 has two digits swapped", "write 16384");
        }
    }

    private static int separator(String line) {
        int colon = line.indexOf(':');
        int equals = line.indexOf('=');
        return colon < 0 ? equals : equals < 0 ? colon : Math.min(colon, equals);
    }
}
