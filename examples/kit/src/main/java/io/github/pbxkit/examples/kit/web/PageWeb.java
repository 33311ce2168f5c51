package io.github.pbxkit.examples.kit.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server behind a page: the files of the class path folder {@code /page}, logging in ({@code /api/session}, {@code
 * /api/login}, {@code /api/logout}), and the program's own routes, all behind a {@link PageGate}. Small limits, no
 * server header, daemon threads. Thread-safe.
 */
public final class PageWeb implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PageWeb.class);
    private static final Duration IDLE = Duration.ofMinutes(2);
    private static final int MAX_BODY = 4096;
    private static final int MAX_FRAME = 16_384;
    /** The kernel would let a page that reads nothing fall megabytes behind before we notice. */
    private static final int SEND_BUFFER = 64 * 1024;

    private final Javalin web;
    private final PageOptions options;

    private PageWeb(Javalin web, PageOptions options) {
        this.web = web;
        this.options = options;
    }

    /**
     * Starts to serve.
     *
     * @param name of the program, for its threads
     * @param routes adds the program's own; sockets are checked by the gate before they open
     * @throws BindException if the port is taken or may not be used, or the address is not this machine's
     * @throws IOException if serving fails otherwise
     */
    public static PageWeb start(String name, PageOptions options, PageGate gate, Consumer<JavalinConfig> routes)
            throws IOException {
        Javalin web = Javalin.create(config -> {
            configure(name, options, config);
            config.routes.before(gate::checkRequest);
            config.routes.get("/api/session", gate::session);
            config.routes.post("/api/login", gate::login);
            config.routes.post("/api/logout", gate::logout);
            config.routes.wsBeforeUpgrade(gate::checkUpgrade);
            routes.accept(config);
        });
        try {
            web.start();
        } catch (RuntimeException e) {
            web.stop();
            throw bindFailure(e);
        }
        return new PageWeb(web, options);
    }

    /** What every web server here is, also one without a {@link PageGate}: small limits, no server header, daemon threads. */
    public static void defaults(String name, JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = MAX_BODY;
        config.jetty.threadPool = threads(name);
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.routes.exception(Exception.class, (failure, context) -> {
            LOG.error("A request for {} failed in a way that was not foreseen", context.path(), failure);
            context.status(500);
        });
    }

    private static void configure(String name, PageOptions options, JavalinConfig config) {
        defaults(name, config);
        config.jetty.addConnector((server, http) -> connector(options, server, http));
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
    }

    private static Connector connector(PageOptions options, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setAcceptedSendBufferSize(SEND_BUFFER);
        return connector;
    }

    private static QueuedThreadPool threads(String name) {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName(name + "-web");
        threads.setDaemon(true);
        return threads;
    }

    /** Why a web server did not start: the {@link BindException} if that is it. */
    public static IOException bindFailure(RuntimeException failure) {
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

    /** Where the page is, as seen from this machine. */
    public URI page() {
        return options.page(port());
    }

    @Override
    public void close() {
        web.stop();
    }

    @Override
    public String toString() {
        return "PageWeb[" + options + "]";
    }
}
