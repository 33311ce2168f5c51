package io.github.pbxkit.examples.conference.page;

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
import org.jspecify.annotations.Nullable;

/** Who may come in: host and origin checks for every request, the login, and the headers that keep browsers strict. */
final class PageGate {
    /** Everything from our own files; no inline script or style, so that no text can ever become code. */
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    private final Logins logins;
    private final OriginPolicy origins;
    private final Greeting greeting;
    private final PageHub hub;
    private final boolean secureCookie;
    private final ObjectMapper json = new ObjectMapper();

    PageGate(PageOptions options, boolean loopbackOnly, Greeting greeting, PageHub hub) {
        this.logins = new Logins(options.password(), System::nanoTime);
        this.origins = new OriginPolicy(loopbackOnly, options.publicUrl());
        this.greeting = greeting;
        this.hub = hub;
        this.secureCookie = options.publicUrl() != null
                && "https".equalsIgnoreCase(options.publicUrl().getScheme());
    }

    void checkRequest(Context context) {
        context.header("Content-Security-Policy", CONTENT_POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        if (!origins.isOurHost(context.header("Host"))) {
            refuse(context, HttpStatus.MISDIRECTED_REQUEST, "forbidden", "this host name is not ours");
        } else if (context.method() == HandlerType.POST && !isFromOurPage(context)) {
            refuse(context, HttpStatus.FORBIDDEN, "forbidden", "this request does not come from our page");
        }
    }

    void checkUpgrade(Context context) {
        if (!origins.isOurHost(context.header("Host"))) {
            refuse(context, HttpStatus.MISDIRECTED_REQUEST, "forbidden", "this host name is not ours");
        } else if (!isFromOurPage(context)) {
            refuse(context, HttpStatus.FORBIDDEN, "forbidden", "this socket is not opened by our page");
        } else if (!logins.isLoggedIn(tokenOf(context))) {
            refuse(context, HttpStatus.UNAUTHORIZED, "forbidden", "log in first");
        }
    }

    boolean isLoggedIn(WsContext context) {
        return logins.isLoggedIn(Optional.ofNullable(tokenOf(context)));
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
        Map<String, Object> answer = new HashMap<>();
        answer.put("loginRequired", logins.isRequired());
        answer.put("loggedIn", logins.isLoggedIn(tokenOf(context)));
        answer.put("language", greeting.language());
        answer.put("demo", greeting.demo());
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
            hub.logout(token);
        });
        context.removeCookie(cookieName(context.header("Host")), "/");
        context.json(Map.of());
    }

    private static Optional<String> tokenOf(Context context) {
        return Optional.ofNullable(context.cookie(cookieName(context.header("Host"))));
    }

    static @Nullable String tokenOf(WsContext context) {
        return context.cookie(cookieName(context.header("Host")));
    }

    /** Cookies do not know ports: two conferences on one host must not overwrite each other's. */
    private static String cookieName(@Nullable String host) {
        int colon = host == null ? -1 : host.lastIndexOf(':');
        return "conference_session" + (host == null || colon < 0 ? "" : "_" + host.substring(colon + 1));
    }
}
