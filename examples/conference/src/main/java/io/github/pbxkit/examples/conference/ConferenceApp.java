package io.github.pbxkit.examples.conference;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.examples.conference.page.Greeting;
import io.github.pbxkit.examples.conference.page.PageHub;
import io.github.pbxkit.examples.conference.page.PageServer;
import io.github.pbxkit.examples.conference.room.Audience;
import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.RoomOptions;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ari.AriCheck;
import io.github.pbxkit.examples.kit.ari.PbxSource;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;

/** The running program: a PBX, the conference on it, and the page. */
final class ConferenceApp implements AutoCloseable {
    private final Texts texts;
    private final PrintWriter out;
    private final RunningPbx pbx;
    private final Conference conference;
    private final PageServer pages;

    private ConferenceApp(Texts texts, PrintWriter out, RunningPbx pbx, Conference conference, PageServer pages) {
        this.texts = texts;
        this.out = out;
        this.pbx = pbx;
        this.conference = conference;
        this.pages = pages;
    }

    /**
     * Starts everything, tells on the console, and comes back when the page is live.
     *
     * @throws Fault when it cannot; nothing is left running then
     */
    static ConferenceApp start(Settings settings, Texts texts, PrintWriter out) {
        PagePort.requireFree(settings.pages());
        RunningPbx pbx = PbxSources.open(settings, texts, out);
        try {
            return startOn(pbx, settings, texts, out);
        } catch (RuntimeException e) {
            pbx.close();
            throw e;
        }
    }

    private static ConferenceApp startOn(RunningPbx pbx, Settings settings, Texts texts, PrintWriter out) {
        RoomOptions rooms = PbxSources.roomOptions(settings, pbx);
        AriClient ari = pbx.client(rooms.application());
        PageHub hub = new PageHub();
        ConsoleNews console = new ConsoleNews(texts, out, rooms.application());
        Audience audience = changes -> {
            hub.changed(changes);
            console.changed(changes);
        };
        Conference conference = new Conference(ari, rooms, audience);
        try {
            AriCheck check = pbx.check(ari);
            String version = check.version();
            check.requireWrite();
            PageServer pages = serve(settings, pbx, rooms, conference, hub);
            ConferenceApp app = new ConferenceApp(texts, out, pbx, conference, pages);
            app.connect(check, rooms.application());
            app.announce(settings, version, rooms.application());
            return app;
        } catch (RuntimeException e) {
            conference.close();
            throw e;
        }
    }

    private static PageServer serve(
            Settings settings, RunningPbx pbx, RoomOptions rooms, Conference conference, PageHub hub) {
        Greeting greeting = new Greeting(
                pbx.source().equals("demo"),
                pbx.source(),
                rooms.application(),
                rooms.defaultRoom(),
                settings.dial() == null ? pbx.dial() : settings.dial(),
                rooms.invitesPossible(),
                rooms.recordingPossible(),
                rooms.muteKey(),
                settings.language());
        try {
            return PageServer.start(settings.pages(), settings.maxPages(), conference, hub, greeting);
        } catch (IOException e) {
            throw PagePort.fault(settings.pages(), e);
        }
    }

    private void connect(AriCheck check, String application) {
        try {
            check.await(conference.connect());
            if (!check.isRegistered(application)) {
                throw new Fault("fault.app", pbx.ari(), application);
            }
        } catch (Fault e) {
            pages.close();
            throw e;
        }
    }

    private void announce(Settings settings, String version, String application) {
        if (settings.source() instanceof PbxSource.Demo) {
            out.println(texts.say("start.demo"));
        } else {
            out.println(texts.say("start.pbx", version, pbx.ari(), application));
        }
        if (settings.source() instanceof PbxSource.Server server && server.isClearText()) {
            out.println(texts.say("start.clear-text"));
        }
        out.println(texts.say("start.page", page()));
        PageOptions options = settings.pages();
        if (options.password() != null) {
            out.println(texts.say("start.page.everyone", pages.port()));
        }
        out.println(texts.say("start.stop"));
        out.flush();
    }

    /** Where the page is, as seen from this machine. */
    URI page() {
        return pages.page();
    }

    int port() {
        return pages.port();
    }

    Conference conference() {
        return conference;
    }

    /** Stops; calls stay in their rooms. */
    @Override
    public void close() {
        pages.close();
        int calls = conference.calls();
        conference.close();
        pbx.close();
        out.println(calls > 0 && !pbx.source().equals("demo") ? texts.say("stop.calls", calls) : texts.say("stop"));
        out.flush();
    }
}
