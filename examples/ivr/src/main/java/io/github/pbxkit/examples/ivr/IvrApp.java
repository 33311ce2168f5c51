package io.github.pbxkit.examples.ivr;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The running program: a PBX and the menu on it; what happens is told on the console. */
final class IvrApp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Texts texts;
    private final PrintWriter out;
    private final IvrPbx pbx;
    private final AriClient ari;
    private @Nullable Ivr menu;
    private boolean away;

    private IvrApp(Texts texts, PrintWriter out, IvrPbx pbx, AriClient ari) {
        this.texts = texts;
        this.out = out;
        this.pbx = pbx;
        this.ari = ari;
    }

    /**
     * Starts everything and comes back when calls are taken.
     *
     * @throws Fault when it cannot; nothing is left running then
     */
    static IvrApp start(IvrSettings settings, Texts texts, PrintWriter out) {
        makeFolder(settings.saveTo());
        IvrPbx pbx = IvrPbx.open(settings, texts, out);
        AriClient ari = pbx.client(settings.app());
        IvrApp app = new IvrApp(texts, out, pbx, ari);
        try {
            app.begin(settings);
            return app;
        } catch (RuntimeException e) {
            ari.close();
            pbx.close();
            throw e;
        }
    }

    private static void makeFolder(@Nullable Path folder) {
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw new Fault(e, "fault.folder", folder);
            }
        }
    }

    private void begin(IvrSettings settings) {
        AriCheck check = pbx.check(ari);
        String version = check.version();
        check.requireWrite();
        String endpoint = pbx.endpoint();
        menu = new Ivr(ari, endpoint == null ? settings : settings.withEndpoint(endpoint), this::tell);
        ari.onState(change -> onState(change, settings.app()));
        if (settings.source() instanceof PbxSource.Demo) {
            say("start.demo");
        } else {
            say("start.pbx", version, pbx.ari(), settings.app());
        }
        if (settings.source() instanceof PbxSource.Server server && server.isClearText()) {
            say("start.clear-text");
        }
        say("start.stop");
        check.connect();
    }

    private void tell(String caller, String key, Object... values) {
        say("news.line", caller, texts.say(key, values));
    }

    private void onState(ConnectionChange change, String application) {
        switch (change.state()) {
            case GAP -> {
                away = true;
                say("state.gap");
            }
            case LIVE -> {
                if (away) {
                    say("state.live");
                }
                away = false;
            }
            case REPLACED -> say("state.replaced", application);
            case CONNECTING, SYNCING, CLOSED -> {
                // Start and stop speak for themselves.
            }
        }
    }

    private void say(String key, Object... values) {
        out.println(texts.say(key, values));
        out.flush();
    }

    IvrPbx pbx() {
        return pbx;
    }

    /** Stops taking calls. Callers, also those who talk, go on in the dialplan behind {@code Stasis}; nobody is left alone. */
    @Override
    public void close() {
        if (menu != null && ari.state().isOpen()) {
            menu.leave(PATIENCE);
        }
        ari.close();
        pbx.close();
        say("stop");
    }
}
