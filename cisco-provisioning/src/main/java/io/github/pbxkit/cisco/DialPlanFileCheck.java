package io.github.pbxkit.cisco;

import java.nio.file.Files;
import java.nio.file.Path;

/** The dial plan that a phone's file names. */
final class DialPlanFileCheck {
    private DialPlanFileCheck() {}

    static void check(CheckRun run, CnfElement device) {
        Path served = run.options.directory().orElse(null);
        CnfElement sip = device.find("sipProfile");
        CnfElement element = sip == null ? null : sip.find("dialTemplate");
        String name = element == null ? "" : CheckRun.text(element);
        if (served == null || element == null || name.isEmpty() || name.contains("/") || name.contains("..")) {
            return;
        }
        if (!Files.isRegularFile(served.resolve(name))) {
            run.value(
                    Rule.DIALPLAN_FILE_MISSING,
                    element,
                    "there is no dial plan " + name + " on the server",
                    "put it there, or leave the name empty");
        }
    }
}
