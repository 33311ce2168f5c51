package io.github.pbxkit.examples.conference.page;

import io.github.pbxkit.examples.conference.room.Conference;
import io.github.pbxkit.examples.conference.room.Moderator;
import io.github.pbxkit.examples.conference.room.RequestException;
import io.github.pbxkit.examples.conference.room.RequestException.Code;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens on a page's WebSocket: it opens, asks, and closes. Every request gets exactly one reply. */
final class PageSocket {
    private static final Logger log = LoggerFactory.getLogger(PageSocket.class);

    private final Conference conference;
    private final PageHub hub;
    private final PageProtocol protocol;
    private final Greeting greeting;
    private final int maxPages;
    private final AtomicInteger open = new AtomicInteger();

    PageSocket(Conference conference, PageHub hub, Greeting greeting, int maxPages) {
        this.conference = conference;
        this.hub = hub;
        this.protocol = hub.protocol();
        this.greeting = greeting;
        this.maxPages = maxPages;
    }

    PageConnection opened(Session session, @Nullable String login) {
        PageConnection page = new PageConnection(session, login, protocol);
        if (open.incrementAndGet() > maxPages) {
            page.close(Farewell.TOO_MANY_PAGES);
            return page;
        }
        page.send(protocol.hello(greeting));
        hub.add(page);
        conference.attach(snapshot -> hub.show(page, snapshot));
        return page;
    }

    void closed(PageConnection page) {
        open.decrementAndGet();
        page.becomeClosed();
        // Through the conference's thread, behind a snapshot that may still be on its way to this page.
        conference.attach(snapshot -> hub.remove(page));
    }

    void message(PageConnection page, String text) {
        if (!page.mayAsk()) {
            page.send(protocol.refused(
                    protocol.idOf(text), new RequestException(Code.RATE_LIMITED, "too many requests")));
            return;
        }
        try {
            PageRequest request = protocol.parse(text);
            carryOut(page, request).whenComplete((result, failure) -> reply(page, request.id(), result, failure));
        } catch (RequestException e) {
            page.send(protocol.refused(protocol.idOf(text), e));
        }
    }

    void binaryMessage(PageConnection page) {
        page.mayAsk();
        page.send(protocol.refused(null, new RequestException(Code.BAD_REQUEST, "binary messages mean nothing here")));
    }

    private CompletableFuture<Map<String, String>> carryOut(PageConnection page, PageRequest request) {
        Moderator moderator = conference.moderator();
        if (request instanceof PageRequest.Mute mute) {
            return done(moderator.mute(mute.member(), mute.muted()));
        } else if (request instanceof PageRequest.Deafen deafen) {
            return done(moderator.deafen(deafen.member(), deafen.deaf()));
        } else if (request instanceof PageRequest.MuteAll all) {
            return done(moderator.muteAll(all.room(), all.muted()));
        } else if (request instanceof PageRequest.Kick kick) {
            return done(moderator.kick(kick.member()));
        } else if (request instanceof PageRequest.Lock lock) {
            return done(moderator.lock(lock.room(), lock.locked()));
        } else if (request instanceof PageRequest.Invite invite) {
            return moderator.invite(invite.room(), invite.number()).thenApply(id -> Map.of("invite", id));
        } else if (request instanceof PageRequest.CancelInvite cancel) {
            return done(moderator.cancelInvite(cancel.invite()));
        } else if (request instanceof PageRequest.Record record) {
            return done(moderator.record(record.room(), record.on()));
        } else if (request instanceof PageRequest.DeleteRecording delete) {
            return done(moderator.deleteRecording(delete.recording()));
        } else if (request instanceof PageRequest.Refresh) {
            conference.attach(snapshot -> hub.show(page, snapshot));
        }
        return CompletableFuture.completedFuture(Map.of());
    }

    private static CompletableFuture<Map<String, String>> done(CompletableFuture<Void> asked) {
        return asked.thenApply(ok -> Map.of());
    }

    private void reply(
            PageConnection page, String id, @Nullable Map<String, String> result, @Nullable Throwable failure) {
        if (failure == null) {
            page.send(protocol.accepted(id, result == null ? Map.of() : result));
            return;
        }
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof RequestException known) {
            if (known.code() == Code.INTERNAL) {
                log.error("A page's request failed", known);
            }
            page.send(protocol.refused(id, known));
        } else {
            log.error("A page's request failed in a way that was not foreseen", cause);
            page.send(protocol.refused(id, new RequestException(Code.INTERNAL, "internal error, see the log")));
        }
    }
}
