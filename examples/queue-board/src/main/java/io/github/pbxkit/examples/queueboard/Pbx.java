package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiAddress;
import io.github.pbxkit.examples.kit.ami.AmiServerOptions;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;

/** The server to watch, a client for it that is not connected yet, and what has to be stopped with it. */
record Pbx(AmiClient client, boolean isDemo, AutoCloseable server) implements AutoCloseable {

    static Pbx open(QueueBoardOptions options, Texts texts, PrintWriter out) {
        AmiServerOptions asked = options.pbx;
        asked.check();
        if (asked.ami != null) {
            return new Pbx(server(asked), false, () -> {});
        }
        return asked.standIn.lab == null ? demo() : lab(asked.standIn.lab, texts, out);
    }

    private static AmiClient server(AmiServerOptions asked) {
        if (asked.user == null || asked.password == null) {
            throw AmiServerOptions.missingUser();
        }
        AmiAddress address = asked.address();
        try {
            return asked.secure(AmiClient.builder(address.host(), address.port()))
                    .credentials(asked.user, asked.password)
                    .build();
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.option", String.valueOf(e.getMessage()));
        }
    }

    private static Pbx demo() {
        Demo demo = Demo.start();
        AmiClient client = AmiClient.builder(demo.host(), demo.port())
                .credentials(demo.user(), demo.secret())
                .build();
        return new Pbx(client, true, demo);
    }

    private static Pbx lab(int version, Texts texts, PrintWriter out) {
        out.println(texts.say("start.lab", version));
        out.flush();
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), LabOptions.defaults());
            out.println(texts.say("start.lab.ready", server.sipPort()));
            AmiClient client = AmiClient.builder("127.0.0.1", server.amiPort())
                    .credentials(server.amiUser(), server.amiPassword())
                    .build();
            return new Pbx(client, false, server);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        client.close();
        try {
            server.close();
        } catch (Exception e) {
            throw new Fault(e, "fault.unexpected", String.valueOf(e.getMessage()));
        }
    }
}
