package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.web.PagePort;
import io.github.pbxkit.examples.kit.web.PageWeb;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberRange;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import io.github.pbxkit.numbering.Verdict;
import io.github.pbxkit.numbering.export.ExportFormat;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page and the service over one {@link LiveRegistry}. Each request takes the registry once and keeps it. */
final class LookupServer implements AutoCloseable {
    private static final int SEARCH_LIMIT = 50;
    private static final Texts ENGLISH = Texts.in(NumberLookupMain.class, "en");
    private static final Texts RUSSIAN = Texts.in(NumberLookupMain.class, "ru");

    private final ServeOptions options;
    private final LiveRegistry live;
    private final Reloader reloader;
    private final Metrics metrics = new Metrics();
    private final OldUrls oldUrls;
    private final Javalin web;

    private LookupServer(ServeOptions options, LiveRegistry live, Reloader reloader) {
        this.options = options;
        this.live = live;
        this.reloader = reloader;
        this.oldUrls = new OldUrls(live, options.oldNumFormat);
        this.web = Javalin.create(this::configure);
    }

    static LookupServer start(ServeOptions options, LiveRegistry live, Reloader reloader) {
        LookupServer server = new LookupServer(options, live, reloader);
        try {
            server.web.start(options.listen, options.port);
        } catch (RuntimeException e) {
            server.close();
            throw PagePort.fault(options.pages(), PageWeb.bindFailure(e));
        }
        return server;
    }

    int port() {
        return web.port();
    }

    private void configure(JavalinConfig config) {
        PageWeb.defaults("numbers", config);
        config.staticFiles.add(files -> {
            files.hostedPath = "/page";
            files.directory = "/page";
            files.location = Location.CLASSPATH;
            files.headers = Map.of(
                    "Cache-Control", "no-cache",
                    "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'");
        });
        config.routes.before(this::authenticate);
        config.routes.after(context -> metrics.answered(context.statusCode()));
        config.routes.get("/", this::root);
        config.routes.get("/v1/numbers/{number}", this::number);
        config.routes.get("/v1/search", this::search);
        config.routes.get("/v1/codes/{code}", this::code);
        config.routes.get("/v1/base", this::base);
        config.routes.get("/health", this::health);
        config.routes.get("/metrics", this::metrics);
        config.routes.get("/ping", context -> context.result("pong"));
        config.routes.post("/reload", this::reload);
    }

    /** Everything but the health check asks for the password, where there is one. */
    private void authenticate(Context context) {
        if (options.password == null || context.path().equals("/health")) {
            return;
        }
        var given = context.basicAuthCredentials();
        byte[] expected = options.password.getBytes(StandardCharsets.UTF_8);
        if (given == null
                || !MessageDigest.isEqual(expected, given.getPassword().getBytes(StandardCharsets.UTF_8))) {
            context.header("WWW-Authenticate", "Basic realm=\"numbers\", charset=\"UTF-8\"");
            context.status(HttpStatus.UNAUTHORIZED).skipRemainingHandlers();
        }
    }

    /** Old clients ask the root with parameters, people without. */
    private void root(Context context) throws IOException {
        context.header("X-Content-Type-Options", "nosniff");
        if (context.queryParam("get") != null) {
            oldUrls.answer(context);
        } else {
            context.redirect("/page/index.html");
        }
    }

    private void number(Context context) {
        String written = context.pathParam("number");
        Verdict verdict = live.current().verdict(written);
        context.contentType("application/json; charset=UTF-8");
        context.status(status(verdict))
                .result(NumberJson.of(verdict, texts(context).locale()));
    }

    private static int status(Verdict verdict) {
        return switch (verdict.kind()) {
            case UNALLOCATED -> 404;
            case BAD_LENGTH, NOT_A_NUMBER -> 400;
            default -> 200;
        };
    }

    /** English, or Russian for {@code lang=ru}. */
    private static Texts texts(Context context) {
        return "ru".equals(context.queryParam("lang")) ? RUSSIAN : ENGLISH;
    }

    private static void error(Context context, int status, String code, String key, String... values) {
        String text = texts(context).say(key, (Object[]) values);
        context.status(status).json(Map.of("error", text, "reasonCode", code));
    }

    private void search(Context context) {
        String query = context.queryParamAsClass("q", String.class).getOrDefault("");
        NumberingRegistry registry = live.current();
        if (query.isBlank()) {
            error(context, 400, "QUERY_MISSING", "http.no-query");
            return;
        }
        context.json(Map.of(
                "operators",
                        registry.searchOperators(query).stream()
                                .limit(SEARCH_LIMIT)
                                .map(NumberJson::operator)
                                .toList(),
                "regions",
                        registry.searchRegions(query).stream()
                                .limit(SEARCH_LIMIT)
                                .map(NumberJson::region)
                                .toList()));
    }

    private void code(Context context) throws IOException {
        String code = context.pathParam("code");
        NumberingRegistry registry = live.current();
        if (!code.matches("[0-9]{3}") || !registry.hasCode(Integer.parseInt(code))) {
            error(context, 404, "NO_SUCH_CODE", "http.no-code", code);
            return;
        }
        write(context, format(context, ExportFormat.JSON), registry.code(Integer.parseInt(code)));
    }

    private void base(Context context) throws IOException {
        ExportFormat format = format(context, ExportFormat.CSV);
        String suffix = format == ExportFormat.CSV ? "csv" : format == ExportFormat.XML ? "xml" : "json";
        context.header("Content-Disposition", "attachment; filename=\"numbers." + suffix + "\"");
        write(context, format, live.current().ranges());
    }

    private static ExportFormat format(Context context, ExportFormat fallback) {
        return OldUrls.format(context.queryParam("format"), fallback);
    }

    static void write(Context context, ExportFormat format, Stream<NumberRange> ranges) throws IOException {
        context.contentType(format.mediaType());
        try (Writer out = new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8)) {
            format.write(ranges, out);
        }
    }

    private void health(Context context) {
        NumberingRegistry registry = live.current();
        context.status(registry.size() > 0 ? 200 : 503)
                .json(Map.of(
                        "ranges", registry.size(),
                        "asOf", registry.asOf().toString(),
                        "sample", reloader.isSample()));
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=UTF-8").result(metrics.text(live.current()));
    }

    private void reload(Context context) {
        Reload reload = reloader.reload();
        metrics.reloaded(reload instanceof Reload.Swapped);
        if (reload instanceof Reload.Refused refused) {
            context.status(409)
                    .json(Map.of(
                            "error", texts(context).say("http.refused"),
                            "reasonCode", "RELOAD_REFUSED",
                            "doubts", refused.doubts()));
        } else {
            context.json(Map.of("ranges", live.current().size(), "doubts", List.of()));
        }
    }

    @Override
    public void close() {
        web.stop();
    }
}
