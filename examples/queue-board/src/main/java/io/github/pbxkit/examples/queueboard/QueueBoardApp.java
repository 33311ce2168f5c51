package io.github.pbxkit.examples.queueboard;

import io.github.pbxkit.ami.live.LiveModel;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import io.github.pbxkit.examples.kit.web.PageGate;
import io.github.pbxkit.examples.kit.web.PageOptions;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.examples.kit.web.PageWeb;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The running program: a PBX, the live model of it, and the page. */
final class QueueBoardApp implements AutoCloseable {
    private final Texts texts;
    private final PrintWriter out;
    private final Pbx pbx;
    private final LiveModel live;
    private final Board board;
    private final PageGate gate;
    private final PageWeb web;

    private QueueBoardApp(QueueBoardOptions options, Texts texts, PrintWriter out, Pbx pbx, LiveModel live) {
        this.texts = texts;
        this.out = out;
        this.pbx = pbx;
        this.live = live;
        this.board = new Board(live::now, options.shown());
        PageOptions pages = options.web.pages();
        this.gate = new PageGate(
                pages, "queue-board", Map.of("language", texts.language(), "demo", pbx.isDemo()), token -> {});
        try {
            this.web = PageWeb.start("queue-board", pages, gate, config -> {
                config.routes.get("/api/board", this::board);
                config.routes.get("/health", this::health);
            });
        } catch (IOException e) {
            throw PagePort.fault(pages, e);
        }
    }

    /**
     * Starts everything, tells on the console, and comes back when the page is live.
     *
     * @throws Fault when it cannot; nothing is left running then
     */
    static QueueBoardApp start(QueueBoardOptions options, Texts texts, PrintWriter out) {
        options.shown();
        PagePort.requireFree(options.web.pages());
        Pbx pbx = Pbx.open(options, texts, out);
        LiveModel live = LiveModel.of(pbx.client());
        try {
            pbx.client().connect().join();
            QueueBoardApp app = new QueueBoardApp(options, texts, out, pbx, live);
            app.announce();
            return app;
        } catch (CompletionException e) {
            close(live, pbx);
            throw AmiFaults.of(e, options.pbx.ami, options.pbx.user);
        } catch (RuntimeException e) {
            close(live, pbx);
            throw e;
        }
    }

    private static void close(LiveModel live, Pbx pbx) {
        live.close();
        pbx.close();
    }

    private void announce() {
        out.println(
                pbx.isDemo()
                        ? texts.say("start.demo")
                        : texts.say(
                                "start.pbx",
                                pbx.client().name(),
                                live.now().queues().size()));
        live.now().unavailable().forEach((kind, reason) -> {
            if (kind == io.github.pbxkit.ami.live.LiveKind.QUEUE) {
                out.println(texts.say("start.no-queues", reason));
            }
        });
        out.println(texts.say("start.page", page()));
        out.println(texts.say("start.stop"));
        out.flush();
    }

    private void board(Context context) {
        gate.requireLogin(context);
        if (context.status().isError()) {
            return;
        }
        Board.Shown shown = board.now();
        context.header("Cache-Control", "no-cache");
        context.header("ETag", shown.tag());
        if (shown.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
        } else {
            context.contentType("application/json; charset=utf-8").result(shown.json());
        }
    }

    /** For monitoring: 200 while the board is right, else 503; says nothing about the calls. */
    private void health(Context context) {
        boolean isCurrent = board.isCurrent();
        context.status(isCurrent ? 200 : 503);
        context.json(Map.of("pbx", isCurrent ? "LIVE" : "GAP"));
    }

    /** Where the page is, as seen from this machine. */
    URI page() {
        return web.page();
    }

    LiveModel live() {
        return live;
    }

    @Override
    public void close() {
        web.close();
        close(live, pbx);
        out.println(texts.say("stop"));
        out.flush();
    }
}
