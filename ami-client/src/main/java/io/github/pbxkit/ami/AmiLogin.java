package io.github.pbxkit.ami;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the greeting to a connection that can be used: challenge, login with the event mask, filters. */
final class AmiLogin {
    private static final Logger LOG = LoggerFactory.getLogger(AmiLogin.class);

    private final AmiOptions options;
    private final EventSelection selection;
    private final AmiConnection connection;

    AmiLogin(AmiOptions options, EventSelection selection, AmiConnection connection) {
        this.options = options;
        this.selection = selection;
        this.connection = connection;
    }

    void start(Runnable onReady) {
        AmiAction login = AmiAction.of("Login").with("Username", options.user);
        if (options.plainTextLogin) {
            warnIfReadable();
            login(login.with("Secret", options.secret), onReady);
        } else {
            step(AmiAction.of("Challenge").with("AuthType", "MD5"), challenge -> {
                String key = md5(challenge.first("Challenge").orElse("") + options.secret);
                login(login.with("AuthType", "MD5").with("Key", key), onReady);
            });
        }
    }

    private void warnIfReadable() {
        if (options.tls == null && !options.host.equals("127.0.0.1") && !options.host.equals("localhost")) {
            LOG.warn("{}: the secret of {} goes over the network in clear text", options.server(), options.user);
        }
    }

    private void login(AmiAction login, Runnable onReady) {
        step(
                login.with("Events", selection.mask()),
                answer -> sendFilters(selection.filters().iterator(), onReady));
    }

    private void sendFilters(Iterator<AmiAction> rest, Runnable onReady) {
        if (rest.hasNext()) {
            step(rest.next(), answer -> sendFilters(rest, onReady));
        } else {
            onReady.run();
        }
    }

    private void step(AmiAction action, Consumer<AmiResponse> next) {
        connection.send(new InternalAnswer(
                action,
                options.actionTimeout,
                answer -> {
                    if (answer.isError()) {
                        connection.close(refused(action, answer));
                    } else {
                        next.accept(answer);
                    }
                },
                this::onFailure));
    }

    private void onFailure(Throwable failure) {
        if (!connection.isClosed()) {
            connection.close(new AmiConnectException(
                    "login to " + options.server() + " failed: " + failure.getMessage(), failure));
        }
    }

    private AmiRefusedException refused(AmiAction action, AmiResponse answer) {
        String text = answer.text().isEmpty() ? "no reason given" : answer.text();
        if (!action.name().equals("Login")) {
            return new AmiRefusedException(
                    options.server() + " refused " + action.name() + ": " + text
                            + (action.name().equals("Filter") ? " (filters need write = system in manager.conf)" : ""),
                    answer);
        }
        String message = options.server() + " does not let user '" + options.user + "' in: " + text
                + ". Check name, secret and the permit/deny lines in manager.conf";
        return isTemporary(text) ? new AmiRefusedException(message, answer) : new AmiLoginException(message, answer);
    }

    // An old session that the server has not given up yet, or a server on its way down: later is another matter.
    private static boolean isTemporary(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("already in use") || lower.contains("shutting down");
    }

    private static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "this Java has no MD5, which AMI's login needs: use plainTextLogin() over TLS", e);
        }
    }
}
