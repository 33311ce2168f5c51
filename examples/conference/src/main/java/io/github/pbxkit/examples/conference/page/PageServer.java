package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.PbxView;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the page: its files, logging in, and the WebSocket, each behind the checks of {@link PageGate}. Thread-safe.
 */
public final class PageServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PageServer.class);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final int MAX_BODY = 4096;
    private static final int MAX_FRAME = 16_384;
    /** The kernel would let a page that reads nothing fall megabytes behind before we notice. */
    private static final int SEND_BUFFER = 64 * 1024;

    private static final String PAGE = "page";

    private final PageOptions options;
    private final Conference conference;
    private final PageHub hub;
    private final PageGate gate;
    private final PageSocket socket;
    private final Javalin web;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "conference-page-beat");
        thread.setDaemon(true);
        return thread;
    });

    private PageServer(PageOptions options, Conference conference, PageHub hub, Greeting greeting) {
        this.options = options;
        this.conference = conference;
        this.hub = hub;
        this.gate = new PageGate(options, isLoopback(options.host()), greeting, hub);
        this.socket = new PageSocket(conference, hub, greeting, options.maxPages());
        this.web = Javalin.create(this::configure);
    }

    /**
     * Starts to serve.
     *
     * @throws BindException if the port is taken or may not be used, or the address is not this machine's
     * @throws IOException if serving fails otherwise
     */
    public static PageServer start(PageOptions options, Conference conference, PageHub hub, Greeting greeting)
            throws IOException {
        PageServer server = new PageServer(options, conference, hub, greeting);
        try {
            server.web.start();
        } catch (RuntimeException e) {
            server.close();
            throw bindFailure(e);
        }
        server.beats.scheduleAtFixedRate(hub::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        return server;
    }

    private static IOException bindFailure(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException bind) {
                return bind;
            }
        }
        BindException unsaid = new BindException(String.valueOf(failure.getMessage()));
        unsaid.initCause(failure);
        return failure.getClass().getSimpleName().contains("Bind") ? unsaid : new IOException(failure);
    }

    /** The port pages are served on. */
    public int port() {
        return web.port();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MAX_BODY;
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector(this::connector);
        config.jetty.modifyWebSocketServletFactory(ws -> {
            ws.setIdleTimeout(IDLE);
            ws.setMaxTextMessageSize(MAX_FRAME);
            ws.setMaxBinaryMessageSize(MAX_FRAME);
        });
        config.staticFiles.add(files -> {
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
        config.routes.exception(Exception.class, (failure, context) -> {
            log.error("A request for {} failed in a way that was not foreseen", context.path(), failure);
            context.status(500);
        });
        config.routes.before(gate::checkRequest);
        config.routes.get("/health", this::health);
        config.routes.get("/api/session", gate::session);
        config.routes.post("/api/login", gate::login);
        config.routes.post("/api/logout", gate::logout);
        config.routes.wsBeforeUpgrade(gate::checkUpgrade);
        config.routes.ws("/ws", this::socket);
    }

    private Connector connector(Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        return connector;
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("conference-web");
        threads.setDaemon(true);
        return threads;
    }

    private void socket(WsConfig ws) {
        ws.onConnect(this::open);
        ws.onMessage(c -> socket.message(page(c), c.message()));
        ws.onBinaryMessage(c -> socket.binaryMessage(page(c)));
        ws.onClose(c -> socket.closed(page(c)));
    }

    private void open(WsContext context) {
        PageConnection page = socket.opened(context.session, PageGate.tokenOf(context));
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

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
        hub.closeAll();
        web.stop();
    }

    @Override
    public String toString() {
        return "PageServer[" + options + "]";
    }
}
