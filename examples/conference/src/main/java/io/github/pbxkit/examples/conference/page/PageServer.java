package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.PbxView;
import io.github.pbxkit.examples.kit.web.PageGate;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PageWeb;
import io.javalin.http.Context;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Serves the page: its files, logging in, and the WebSocket, each behind the checks of {@link PageGate}. Thread-safe.
 */
public final class PageServer implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final String PAGE = "page";

    private final PageGate gate;
    private final PageSocket socket;
    private final Conference conference;
    private final PageHub hub;
    private @Nullable PageWeb web;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "conference-page-beat");
        thread.setDaemon(true);
        return thread;
    });

    private PageServer(PageGate gate, PageSocket socket, Conference conference, PageHub hub) {
        this.gate = gate;
        this.socket = socket;
        this.conference = conference;
        this.hub = hub;
    }

    /**
     * Starts to serve.
     *
     * @param maxPages pages open at once
     * @throws BindException if the port is taken or may not be used, or the address is not this machine's
     * @throws IOException if serving fails otherwise
     */
    public static PageServer start(
            PageOptions options, int maxPages, Conference conference, PageHub hub, Greeting greeting)
            throws IOException {
        PageGate gate = new PageGate(options, "conference", greeting.beforeLogin(), hub::logout);
        PageSocket socket = new PageSocket(conference, hub, greeting, maxPages);
        PageServer server = new PageServer(gate, socket, conference, hub);
        try {
            server.web = PageWeb.start("conference", options, gate, config -> {
                config.routes.get("/health", server::health);
                config.routes.before(RecordingDownload.PATHS, gate::requireLogin);
                config.routes.get(RecordingDownload.PATH, new RecordingDownload(conference.moderator())::serve);
                config.routes.ws("/ws", server::socket);
            });
        } catch (IOException e) {
            server.close();
            throw e;
        }
        server.beats.scheduleAtFixedRate(hub::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return server;
    }

    /** The port pages are served on. */
    public int port() {
        return Objects.requireNonNull(web, "started").port();
    }

    /** Where the page is, as seen from this machine. */
    public URI page() {
        return Objects.requireNonNull(web, "started").page();
    }

    private void socket(WsConfig ws) {
        ws.onConnect(this::open);
        ws.onMessage(c -> socket.message(page(c), c.message()));
        ws.onBinaryMessage(c -> socket.binaryMessage(page(c)));
        ws.onClose(c -> socket.closed(page(c)));
    }

    private void open(WsContext context) {
        PageConnection page = socket.opened(context.session, gate.tokenOf(context));
        context.attribute(PAGE, page);
        if (!gate.isLoggedIn(context)) { // logged out while the socket was being opened
            page.close(Farewell.LOGGED_OUT);
        }
    }

    private static PageConnection page(WsContext context) {
        PageConnection page = context.attribute(PAGE);
        if (page == null) {
            throw new IllegalStateException("a message on a socket that was never opened");
        }
        return page;
    }

    /** For monitoring: 200 while the roster is right, else 503; says nothing about the calls. */
    private void health(Context context) {
        PbxView.State state = conference.state();
        context.status(state == PbxView.State.LIVE ? 200 : 503);
        context.json(Map.of("pbx", state, "pages", hub.size()));
    }

    @Override
    public void close() {
        beats.shutdownNow();
        hub.closeAll();
        if (web != null) {
            web.close();
        }
    }

    @Override
    public String toString() {
        return "PageServer[" + web + "]";
    }
}
