package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import io.github.pbxkit.examples.kit.ari.PbxOptions;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import io.github.pbxkit.examples.kit.web.WebOptions;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;
import java.net.URI;

/** The server to talk to, and what has to be stopped with it. */
record Pbx(URI uri, String user, String password, Runnable stop) implements AutoCloseable {

    static Pbx open(ConsoleOptions options, Texts texts, PrintWriter out) {
        options.pbx.standIn.check("--ari", options.pbx.ari != null);
        if (options.pbx.ari != null) {
            URI uri = WebOptions.webAddress("--ari", options.pbx.ari);
            if (options.pbx.user == null) {
                throw PbxOptions.missingUser();
            }
            return new Pbx(uri, options.pbx.user, password(options, texts), () -> {});
        }
        Integer lab = options.pbx.standIn.lab;
        return lab == null ? demo(options, texts, out) : lab(lab, texts, out);
    }

    /** As given; on a terminal it may be typed in, unseen. */
    private static String password(ConsoleOptions options, Texts texts) {
        if (options.pbx.password != null) {
            return options.pbx.password;
        }
        String typed = Terminals.typedPassword(texts.say("ask.password", options.pbx.user));
        if (typed == null) {
            throw PbxOptions.missingUser();
        }
        return typed;
    }

    private static Pbx demo(ConsoleOptions options, Texts texts, PrintWriter out) {
        AriTestServer server = AriTestServer.start();
        server.endpoint("PJSIP/6001");
        if (options.commands.isEmpty()) {
            out.println(texts.say("demo.hello"));
            out.flush();
        }
        DemoCallers callers = DemoCallers.start(server, options.app);
        return new Pbx(server.uri(), server.user(), server.password(), () -> {
            callers.close();
            server.close();
        });
    }

    private static Pbx lab(int version, Texts texts, PrintWriter out) {
        out.println(texts.say("start.lab", version));
        out.flush();
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), LabOptions.defaults());
            return new Pbx(server.ariUri(), server.ariUser(), server.ariPassword(), server::close);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", e.getMessage());
        }
    }

    AriClient client(String application) {
        return AriClient.builder(uri)
                .credentials(user, password)
                .application(application)
                .build();
    }

    AriFaults faults() {
        return new AriFaults(uri, user);
    }

    Rest rest() {
        return new Rest(uri, user, password);
    }

    @Override
    public String toString() {
        return "Pbx[" + uri + ", " + user + "]";
    }

    @Override
    public void close() {
        stop.run();
    }
}
