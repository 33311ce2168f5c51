package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriForbiddenException;
import io.github.pbxkit.ari.AriNotFoundException;
import io.github.pbxkit.ari.AriOptions;
import io.github.pbxkit.ari.Reconnect;
import io.github.pbxkit.ari.Timeouts;
import io.github.pbxkit.ari.model.AsteriskInfo;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    /** No channel has this id: who may write is told so (404), who may only read is refused before (403). */
    private static final String NO_CHANNEL = "pbxkit-ivr-rights-check";

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

    AriFaults faults() {
        return new AriFaults(ari, user);
    }

    /**
     * Asterisk's version.
     *
     * @throws Fault when it cannot be asked: not there, wrong password, wrong prefix...
     */
    String version(AriClient client) {
        try {
            AsteriskInfo info = client.asterisk().getInfo().within(PATIENCE).await();
            return info.system() == null ? "?" : info.system().version();
        } catch (RuntimeException e) {
            throw faults().of(e);
        }
    }

    /** @throws Fault when our user may only read */
    void requireWrite(AriClient client) {
        try {
            client.channels().hangup(NO_CHANNEL).within(PATIENCE).await();
        } catch (AriNotFoundException allowed) {
            return;
        } catch (AriForbiddenException e) {
            throw new Fault(e, "fault.read-only", ari, user);
        } catch (RuntimeException e) {
            throw faults().of(e);
        }
    }

    void connect(AriClient client) {
        try {
            client.connect().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw faults().of(e);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw faults().of(e);
        }
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
