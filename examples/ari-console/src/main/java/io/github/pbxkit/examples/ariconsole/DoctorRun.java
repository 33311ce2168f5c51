package io.github.pbxkit.examples.ariconsole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Program;
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
    private final Texts texts;
    private final PrintWriter out;

    DoctorRun(Pbx pbx, String application, Texts texts, PrintWriter out) {
        this.pbx = pbx;
        this.application = application;
        this.texts = texts;
        this.out = out;
    }

    int run() throws InterruptedException {
        try {
            Rest rest = pbx.rest();
            Rest.Answer info = rest.get("/asterisk/info");
            Faults.check(info, pbx);
            JsonNode told = new ObjectMapper().readTree(info.text());
            say(
                    "doctor.ok",
                    "doctor.reached",
                    told.path("system").path("version").asText("?"),
                    pbx.uri(),
                    pbx.user());
            ApiDocs docs = ApiDocs.read(rest);
            say(
                    "doctor.ok",
                    "doctor.docs",
                    docs.operations().size(),
                    docs.events().size());
            boolean mayWrite = rest.call("DELETE", NO_CHANNEL, Map.of(), null).status() != 403;
            say(mayWrite ? "doctor.ok" : "doctor.look", mayWrite ? "doctor.write" : "doctor.read-only", pbx.user());
            if (rest.get("/applications/" + application).isSuccess()) {
                say("doctor.look", "doctor.app", application);
            }
            out.println(texts.say("doctor.sum.good"));
            out.flush();
            return 0;
        } catch (IOException | Fault e) {
            out.println(texts.say("doctor.fail") + Faults.of(e, pbx).sentence(texts));
            out.flush();
            return Program.FAULT;
        }
    }

    private void say(String how, String key, Object... values) {
        out.println(texts.say(how) + texts.say(key, values));
        out.flush();
    }
}
