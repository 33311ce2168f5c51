package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.LabUnavailableException;
import java.io.PrintWriter;

/** The server to watch, a client for it that is not connected yet, and what has to be stopped with it. */
record Pbx(AmiClient client, boolean isDemo, AutoCloseable server) implements AutoCloseable {

    static Pbx open(QueueBoardOptions options, Texts texts, PrintWriter out) {
        int given = (options.ami == null ? 0 : 1) + (options.lab == null ? 0 : 1) + (options.demo ? 1 : 0);
        if (given > 1) {
            throw new Fault("fault.option.source");
        }
        if (options.ami != null) {
            return new Pbx(server(options, options.ami.strip()), false, () -> {});
        }
        return options.lab == null ? demo() : lab(options.lab, texts, out);
    }

    private static AmiClient server(QueueBoardOptions options, String address) {
        if (options.user == null || options.password == null) {
            throw new Fault("fault.option.credentials");
        }
        boolean isSafe = options.tls || options.trust != null;
        int colon = address.lastIndexOf(':');
        boolean hasPort = colon > 0 && address.indexOf(':') == colon;
        try {
            AmiClientBuilder builder = hasPort
                    ? AmiClient.builder(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))
                    : AmiClient.builder(address, isSafe ? 5039 : 5038);
            if (isSafe) {
                builder.tls(options.trust == null ? AmiTls.system() : AmiTls.trusting(options.trust));
            }
            return builder.credentials(options.user, options.password).build();
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.option.ami", address);
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
        if (version != 22 && version != 16) {
            throw new Fault("fault.option.lab", version);
        }
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
        } catch (LabUnavailableException e) {
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
