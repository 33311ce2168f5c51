package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Template;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;

/**
 * A real Asterisk with the guard's dialplan: phones 6001 to 6008 dial out through 9 and a number, calls from the trunk come
 * in by the context {@code from-trunk}. Behind both is a number that answers.
 */
record GuardLab(AsteriskServer server) implements AutoCloseable {
    /** Whoever is no phone comes in as from a trunk. */
    private static final String TRUNK = """

            [anonymous]
            type = endpoint
            context = from-trunk
            disallow = all
            allow = ulaw,alaw
            direct_media = no
            """;

    static GuardLab start(int version, String application, Texts texts, PrintWriter out) {
        out.println(texts.say("start.lab", version));
        out.flush();
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), options(application));
            out.println(texts.say("start.lab.ready", server.version(), "127.0.0.1:" + server.sipPort()));
            return new GuardLab(server);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", e.getMessage());
        }
    }

    static LabOptions options(String application) {
        return LabOptions.builder()
                .append("extensions.conf", Template.filled(GuardLab.class, "pbx/lab.txt", Map.of("app", application)))
                .append("pjsip.conf", TRUNK)
                .build();
    }

    URI ari() {
        return server.ariUri();
    }

    String user() {
        return server.ariUser();
    }

    String password() {
        return server.ariPassword();
    }

    String ami() {
        return "127.0.0.1:" + server.amiPort();
    }

    String amiUser() {
        return server.amiUser();
    }

    String amiPassword() {
        return server.amiPassword();
    }

    @Override
    public void close() {
        server.close();
    }
}
