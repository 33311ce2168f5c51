package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.ari.Timeouts;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.AriFaults;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The PBX that the menu runs on, wherever it comes from.
 *
 * @param endpoint how to reach its phones, null to leave it to the options
 * @param stop ends what was started for it
 */
record IvrPbx(
        URI ari, String user, String password, @Nullable String endpoint, Runnable stop) implements AutoCloseable {
    /** In the lab: the number to call. */
    static final String LAB_EXTENSION = "7000";

    /** Nobody waits longer than that for the first answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    static IvrPbx open(IvrSettings settings, Texts texts, PrintWriter out) {
        if (settings.source() instanceof PbxSource.Server server) {
            return new IvrPbx(server.ari(), server.user(), server.password(), null, () -> {});
        } else if (settings.source() instanceof PbxSource.Lab lab) {
            out.println(texts.say("start.lab", lab.version()));
            out.flush();
            return lab(lab, settings.app(), texts, out);
        }
        Demo demo = Demo.start(settings.app());
        return new IvrPbx(demo.ari(), demo.user(), demo.password(), Demo.ENDPOINT, demo::close);
    }

    private static IvrPbx lab(PbxSource.Lab lab, String app, Texts texts, PrintWriter out) {
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(lab.version())), labOptions(app));
            out.println(texts.say("start.lab.ready", server.version(), LAB_EXTENSION, "127.0.0.1:" + server.sipPort()));
            return new IvrPbx(
                    server.ariUri(),
                    server.ariUser(),
                    server.ariPassword(),
                    server.endpoint("{number}"),
                    server::close);
        } catch (LabException e) {
            throw new Fault(e, "fault.lab", String.valueOf(e.getMessage()));
        }
    }

    static LabOptions labOptions(String app) {
        return LabOptions.builder()
                .append(
                        "extensions.conf",
                        "[default]\nexten => " + LAB_EXTENSION + ",1,Stasis(" + app + ")\n same => n,Hangup()\n")
                .build();
    }

    AriClient client(String application) {
        return AriClient.builder(ari)
                .credentials(user, password)
                .application(application)
                .options(AriOptions.builder()
                        .reconnect(Reconnect.DEFAULTS.withDelays(Duration.ofMillis(100), Duration.ofSeconds(2)))
                        .timeouts(Timeouts.DEFAULTS.withOpen(PATIENCE).withRequest(PATIENCE))
                        .build())
                .build();
    }

    /** @param client of this PBX */
    AriCheck check(AriClient client) {
        return new AriCheck(client, new AriFaults(ari, user), PATIENCE);
    }

    @Override
    public void close() {
        stop.run();
    }

    @Override
    public String toString() {
        return "IvrPbx[" + ari + "]";
    }
}
