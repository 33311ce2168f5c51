package io.github.pbxkit.examples.kit.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.javalin.websocket.WsContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in: host and origin checks for every request, the login, and the headers that keep browsers strict.
 * Thread-safe.
 */
public final class PageGate {
    /** Everything from our own files; no inline script or style, so that no text can ever become code. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Logins logins;
    private final OriginPolicy origins;
    private final String cookie;
    private final Map<String, Object> facts;
    private final Consumer<String> loggedOut;
    private final boolean secureCookie;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * A gate.
     *
     * @param name of the program, for its cookie
     * @param facts what a page may know before it is logged in, such as {@code language} and {@code demo}
     * @param loggedOut told the session token of whoever logs out, so that open sockets can be closed
     */
    public PageGate(PageOptions options, String name, Map<String, Object> facts, Consumer<String> loggedOut) {
        this.logins = new Logins(options.password(), System::nanoTime);
        this.origins = new OriginPolicy(options.isLoopback(), options.publicUrl());
        this.cookie = name + "_session";
        this.facts = new HashMap<>(facts);
        this.loggedOut = loggedOut;
        this.secureCookie = options.publicUrl() != null
                && "https".equalsIgnoreCase(options.publicUrl().getScheme());
    }

    /** Before each request: headers, host, and where a POST comes from. */
    void checkRequest(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        if (!origins.isOurHost(context.header("Host"))) {
            refuse(context, HttpStatus.MISDIRECTED_REQUEST, "forbidden", "this host name is not ours");
        } else if (!READING.contains(context.method()) && !isFromOurPage(context)) {
            refuse(context, HttpStatus.FORBIDDEN, "forbidden", "this request does not come from our page");
        }
    }

    /** Before a socket is opened: it must come from our page and be logged in. */
    void checkUpgrade(Context context) {
        if (!origins.isOurHost(context.header("Host"))) {
            refuse(context, HttpStatus.MISDIRECTED_REQUEST, "forbidden", "this host name is not ours");
        } else if (!isFromOurPage(context)) {
            refuse(context, HttpStatus.FORBIDDEN, "forbidden", "this socket is not opened by our page");
        } else if (!logins.isLoggedIn(tokenOf(context))) {
            refuse(context, HttpStatus.UNAUTHORIZED, "forbidden", "log in first");
        }
    }

    /** Whether a socket may show anything. */
    public boolean isLoggedIn(WsContext context) {
        return logins.isLoggedIn(Optional.ofNullable(tokenOf(context)));
    }

    /** For requests whose answer is for whoever is logged in only. */
    public void requireLogin(Context context) {
        if (!logins.isLoggedIn(tokenOf(context))) {
            refuse(context, HttpStatus.UNAUTHORIZED, "forbidden", "log in first");
        }
    }

    private boolean isFromOurPage(Context context) {
        return origins.isOurOrigin(context.header("Origin"), context.header("Host"));
    }

    private static void refuse(Context context, HttpStatus status, String code, String message) {
        context.status(status);
        context.json(Map.of("error", Map.of("code", code, "message", message)));
        context.skipRemainingHandlers();
    }

    void session(Context context) {
        Map<String, Object> answer = new HashMap<>(facts);
        answer.put("loginRequired", logins.isRequired());
        answer.put("loggedIn", logins.isLoggedIn(tokenOf(context)));
        context.json(answer);
    }

    void login(Context context) {
        Optional<String> password = passwordIn(context.body());
        if (password.isEmpty()) {
            refuse(context, HttpStatus.BAD_REQUEST, "bad-request", "a JSON object with a password is needed");
            return;
        }
        Logins.Outcome outcome = logins.login(password.get(), context.ip());
        if (outcome instanceof Logins.Outcome.Granted granted) {
            context.cookie(new Cookie(
                    cookieName(context.header("Host")),
                    granted.token(),
                    "/",
                    (int) Logins.SESSION.toSeconds(),
                    secureCookie,
                    true,
                    null,
                    SameSite.STRICT));
            context.json(Map.of());
        } else if (outcome instanceof Logins.Outcome.TooManyTries) {
            context.header("Retry-After", "10");
            refuse(context, HttpStatus.TOO_MANY_REQUESTS, "rate-limited", "too many tries, wait a little");
        } else {
            refuse(context, HttpStatus.UNAUTHORIZED, "forbidden", "wrong password");
        }
    }

    private Optional<String> passwordIn(String body) {
        try {
            JsonNode password = json.readTree(body).path("password");
            return password.isTextual() ? Optional.of(password.textValue()) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    void logout(Context context) {
        tokenOf(context).ifPresent(token -> {
            logins.logout(token);
            loggedOut.accept(token);
        });
        context.removeCookie(cookieName(context.header("Host")), "/");
        context.json(Map.of());
    }

    private Optional<String> tokenOf(Context context) {
        return Optional.ofNullable(context.cookie(cookieName(context.header("Host"))));
    }

    /** The session of whoever opens a socket, null for none. */
    public @Nullable String tokenOf(WsContext context) {
        return context.cookie(cookieName(context.header("Host")));
    }

    /** Cookies do not know ports: two programs on one host must not overwrite each other's. */
    private String cookieName(@Nullable String host) {
        int colon = host == null ? -1 : host.lastIndexOf(':');
        return cookie + (host == null || colon < 0 ? "" : "_" + host.substring(colon + 1));
    }
}
