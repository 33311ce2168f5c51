package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.kit.web.TokenBucket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open page. What is sent to it waits in a bounded queue; a page that does not keep up is closed with a reason, so
 * that one slow page costs neither memory nor the others' time. Thread-safe.
 */
final class PageConnection {
    private static final Logger log = LoggerFactory.getLogger(PageConnection.class);
    static final int MAX_WAITING_MESSAGES = 256;
    static final int MAX_WAITING_CHARACTERS = 2_000_000;
    private static final int REQUEST_BURST = 20;
    private static final double REQUESTS_PER_SECOND = 5;
    private static final int MAX_IGNORED_REFUSALS = 200;
    private static final Duration LAST_CHANCE = Duration.ofSeconds(5);

    private final Session session;
    private final @Nullable String login;
    private final PageProtocol protocol;
    private final TokenBucket requests = new TokenBucket(REQUEST_BURST, REQUESTS_PER_SECOND, System::nanoTime);

    private final Object lock = new Object();
    private final Queue<String> waiting = new ArrayDeque<>();
    private int waitingCharacters;
    private boolean sending;
    private boolean draining;
    private boolean closed;
    private int refusals;

    /** @param login the session token the page presented, null when none is needed */
    PageConnection(Session session, @Nullable String login, PageProtocol protocol) {
        this.session = session;
        this.login = login;
        this.protocol = protocol;
    }

    boolean hasLogin(String token) {
        return token.equals(login);
    }

    /** Whether one more request may be looked at now; a page that will not listen is closed. */
    boolean mayAsk() {
        if (requests.take()) {
            return true;
        }
        boolean deaf;
        synchronized (lock) {
            deaf = ++refusals > MAX_IGNORED_REFUSALS;
        }
        if (deaf) {
            close(Farewell.TOO_MANY_REQUESTS);
        }
        return false;
    }

    /** Sends when the page is ready for it. Never blocks. */
    void send(String message) {
        boolean overflow;
        synchronized (lock) {
            if (closed) {
                return;
            }
            waiting.add(message);
            waitingCharacters += message.length();
            overflow = waiting.size() > MAX_WAITING_MESSAGES || waitingCharacters > MAX_WAITING_CHARACTERS;
        }
        if (overflow) {
            log.info("A page reads too slowly and is closed");
            close(Farewell.TOO_SLOW);
        } else {
            drain();
        }
    }

    /** One message at a time is given to the socket. A loop, not a chain of callbacks, which could grow deep. */
    private void drain() {
        synchronized (lock) {
            if (draining) {
                return;
            }
            draining = true;
        }
        for (String next = next(); next != null; next = next()) {
            session.sendText(next, Callback.from(this::sent, this::failed));
        }
    }

    private @Nullable String next() {
        synchronized (lock) {
            String next = sending ? null : waiting.poll();
            if (next == null) {
                draining = false;
                return null;
            }
            waitingCharacters -= next.length();
            sending = true;
            return next;
        }
    }

    private void sent() {
        synchronized (lock) {
            sending = false;
        }
        drain();
    }

    private void failed(Throwable failure) {
        log.debug("Could not send to a page", failure);
        becomeClosed();
        session.disconnect();
    }

    /** Says why, then closes. What was waiting is thrown away, and a page that reads nothing is cut off soon. */
    void close(Farewell farewell) {
        if (!becomeClosed()) {
            return;
        }
        session.sendText(protocol.bye(farewell), Callback.NOOP);
        session.close(farewell.closeCode(), farewell.wireName(), Callback.NOOP);
        CompletableFuture.delayedExecutor(LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS)
                .execute(session::disconnect);
    }

    /** The connection is gone; true the first time. */
    boolean becomeClosed() {
        synchronized (lock) {
            boolean first = !closed;
            closed = true;
            waiting.clear();
            return first;
        }
    }
}
