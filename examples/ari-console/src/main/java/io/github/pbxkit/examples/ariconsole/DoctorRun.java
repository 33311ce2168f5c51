package io.github.pbxkit.examples.ariconsole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.DoctorReport;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;

/** Checks what the console needs, one line each: what is the case and, where it is not well, what to change. */
final class DoctorRun {
    /** No channel has this id: a user who may write is told so (404), one who may only read is refused before (403). */
    private static final String NO_CHANNEL = "/channels/pbxkit-ari-console-rights-check";

    private final Pbx pbx;
    private final String application;
    private final DoctorReport report;

    DoctorRun(Pbx pbx, String application, Texts texts, PrintWriter out) {
        this.pbx = pbx;
        this.application = application;
        this.report = new DoctorReport(texts, out);
    }

    int run() throws InterruptedException {
        try {
            Rest rest = pbx.rest();
            Rest.Answer info = rest.get("/asterisk/info");
            info.requireSuccess(pbx.faults());
            JsonNode told = new ObjectMapper().readTree(info.text());
            report.ok("doctor.reached", told.path("system").path("version").asText("?"), pbx.uri(), pbx.user());
            ApiDocs docs = ApiDocs.read(rest);
            report.ok("doctor.docs", docs.operations().size(), docs.events().size());
            boolean mayWrite = rest.call("DELETE", NO_CHANNEL, Map.of(), null).status() != 403;
            if (mayWrite) {
                report.ok("doctor.write", pbx.user());
            } else {
                report.look("doctor.read-only", pbx.user());
            }
            if (rest.get("/applications/" + application).isSuccess()) {
                report.look("doctor.app", application);
            }
        } catch (IOException | Fault e) {
            report.fail(pbx.faults().of(e));
        }
        return report.end();
    }
}
