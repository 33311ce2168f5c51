package io.github.pbxkit.cisco;

import java.util.Locale;
import java.util.Optional;

/** The name of a phone's own file. */
final class FileNameCheck {
    private FileNameCheck() {}

    static void check(CheckRun run) {
        String name = run.options.fileName;
        if (name != null) {
            check(run, name);
        }
    }

    private static void check(CheckRun run, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("sep") || !lower.endsWith(".cnf.xml")) {
            return;
        }
        Optional<MacAddress> named = MacAddress.find(name.substring(3, name.length() - ".cnf.xml".length()));
        if (named.isEmpty() || named.get().digits().length() != name.length() - 3 - ".cnf.xml".length()) {
            run.at(
                    Rule.MAC_FORMAT,
                    0,
                    "the name " + name + " does not hold a MAC address",
                    "SEP, twelve hexadecimal digits without separators, .cnf.xml");
            return;
        }
        MacAddress mac = named.get();
        if (!name.equals(mac.xmlFileName())) {
            run.at(
                    Rule.FILENAME_CASE,
                    0,
                    "the name " + name + " is not what the phone asks for",
                    "rename it to " + mac.xmlFileName());
        }
        MacAddress expected = run.options.mac().orElse(null);
        if (expected != null && !expected.equals(mac)) {
            run.at(
                    Rule.FILENAME_MAC_MISMATCH,
                    0,
                    "the file is named for " + mac.withColons() + ", the phone is " + expected.withColons(),
                    "rename it to " + expected.xmlFileName());
        }
    }
}
