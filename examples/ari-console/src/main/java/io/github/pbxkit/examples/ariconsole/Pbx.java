package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.testkit.AriTestServer;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.WebOptions;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.Console;
import java.io.PrintWriter;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The server to talk to, and what has to be stopped with it. */
record Pbx(URI uri, String user, String password, Runnable stop) implements AutoCloseable {

    static Pbx open(ConsoleOptions options, Texts texts, PrintWriter out) {
        if ((options.pbx.ari == null ? 0 : 1) + (options.pbx.lab == null ? 0 : 1) + (options.pbx.demo ? 1 : 0) > 1) {
            throw new Fault("fault.option.source");
        }
        if (options.pbx.ari != null) {
            URI uri = WebOptions.webAddress("--ari", options.pbx.ari);
            if (options.pbx.user == null) {
                throw new Fault("fault.option.credentials");
            }
            return new Pbx(uri, options.pbx.user, password(options, texts), () -> {});
        }
        return options.pbx.lab == null ? demo(options, texts, out) : lab(options.pbx.lab, texts, out);
    }

    /** As given; on a terminal it may be typed in, unseen. */
    private static String password(ConsoleOptions options, Texts texts) {
        if (options.pbx.password != null) {
            return options.pbx.password;
        }
        Console console = System.console();
        char @Nullable [] typed =
                console == null ? null : console.readPassword("%s", texts.say("ask.password", options.pbx.user));
        if (typed == null) {
            throw new Fault("fault.option.credentials");
        }
        return new String(typed);
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
        if (version != 22 && version != 16) {
            throw new Fault("fault.option.lab", version);
        }
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
