package io.github.pbxkit.examples.lab.sip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests that belong together: of one call, one subscription, one registration (RFC 3261, section 12). Knows both
 * ends, counts the requests, and answers the server's demand for a password.
 */
final class SipDialog {
    private static final Pattern CONTACT = Pattern.compile("<([^>]+)>");
    private static final int UNAUTHORIZED = 401;
    private static final int PROXY_AUTHENTICATION = 407;

    private final SipTransport transport;
    private final Identity identity;
    private final SipAddress local;
    private final String callId;
    private final Object lock = new Object();
    // guarded by lock
    private SipAddress remote;
    private String target;
    private List<String> routes = List.of();
    private long sequence = 1;

    private SipDialog(
            SipTransport transport,
            Identity identity,
            SipAddress local,
            SipAddress remote,
            String target,
            String callId) {
        this.transport = transport;
        this.identity = identity;
        this.local = local;
        this.remote = remote;
        this.target = target;
        this.callId = callId;
    }

    /**
     * Who the phone is.
     *
     * @param user        its number, in From
     * @param authName    its name in the answer to a demand for the password
     * @param contactUser the user in Contact
     * @param parameters  what stands behind the address in Contact, beginning with a semicolon; empty for nothing
     * @param userAgent   what it says it is
     */
    record Identity(
            String user,
            String displayName,
            String authName,
            String password,
            String contactUser,
            String parameters,
            String userAgent) {}

    /** A dialog that we begin. */
    static SipDialog to(SipTransport transport, Identity identity, String user, String target) {
        String host = transport.server().getHostString();
        SipAddress local = new SipAddress(identity.displayName(), "sip:" + identity.user() + "@" + host, randomToken());
        String to = user.isEmpty() ? "sip:" + host : "sip:" + user + "@" + host;
        return new SipDialog(
                transport, identity, local, new SipAddress("", to, ""), target, randomToken() + "@" + transport.host());
    }

    /** The dialog that a request from the server begins. */
    static SipDialog from(SipTransport transport, Identity identity, SipMessage request) {
        SipDialog dialog = new SipDialog(
                transport,
                identity,
                request.to().withTag(randomToken()),
                request.from(),
                contact(request, request.from().uri()),
                request.callId());
        dialog.routes = routes(request);
        return dialog;
    }

    String callId() {
        return callId;
    }

    SipAddress remote() {
        synchronized (lock) {
            return remote;
        }
    }

    /** Where a phone can be reached. */
    String contact() {
        return "<sip:" + identity.contactUser() + "@" + transport.host() + ":" + transport.port() + ">"
                + identity.parameters();
    }

    /** A request of this dialog with all headers but the Via. */
    SipMessage request(String method) {
        synchronized (lock) {
            return request(method, sequence++);
        }
    }

    private SipMessage request(String method, long number) {
        SipMessage request = SipMessage.request(method, target)
                .with("From", local.format())
                .with("To", remote.format())
                .with("Call-ID", callId)
                .with("CSeq", number + " " + method)
                .with("Contact", contact())
                .with("Max-Forwards", "70")
                .with("User-Agent", identity.userAgent());
        for (String route : routes) {
            request = request.with("Route", route);
        }
        return request;
    }

    /**
     * Sends a request; when the server wants the password, once more with it.
     *
     * @param onSent        gets each request as it goes out, for a later CANCEL
     * @param onProvisional gets each 1xx answer
     */
    CompletableFuture<SipMessage> send(
            SipMessage request, Consumer<SipMessage> onSent, Consumer<SipMessage> onProvisional) {
        SipMessage sent = request.with("Via", transport.newVia());
        onSent.accept(sent);
        return transport.request(sent, onProvisional).thenCompose(answer -> {
            boolean isAsked = answer.status() == UNAUTHORIZED || answer.status() == PROXY_AUTHENTICATION;
            if (!isAsked
                    || identity.password().isEmpty()
                    || request.first(authorization(answer)).isPresent()) {
                return CompletableFuture.completedFuture(answer);
            }
            return send(authorized(request, answer), onSent, onProvisional);
        });
    }

    CompletableFuture<SipMessage> send(SipMessage request) {
        return send(request, sent -> {}, provisional -> {});
    }

    /** Takes over from an answer, or from a NOTIFY that came before it, where the other end is. */
    void establish(SipMessage message) {
        synchronized (lock) {
            remote = message.isRequest() ? message.from() : message.to();
            target = contact(message, target);
            List<String> recorded = new ArrayList<>(routes(message));
            if (!message.isRequest()) {
                Collections.reverse(recorded);
            }
            routes = List.copyOf(recorded);
        }
    }

    /** Acknowledges a success answer to INVITE. */
    void acknowledge(SipMessage answer) {
        synchronized (lock) {
            transport.send(request("ACK", answer.cseq()).with("Via", transport.newVia()));
        }
    }

    /** An answer to a request of this dialog, with our tag in it. */
    SipMessage response(SipMessage request, int status, String reason) {
        return SipMessage.response(request, status, reason)
                .replacing("To", request.to().withTag(local.tag()).format())
                .with("Contact", contact());
    }

    private SipMessage authorized(SipMessage request, SipMessage challenge) {
        String header = authorization(challenge);
        String asked = challenge.required(header.equals("Authorization") ? "WWW-Authenticate" : "Proxy-Authenticate");
        synchronized (lock) {
            String answer = Digest.answer(
                    asked,
                    request.method(),
                    request.requestUri(),
                    identity.authName(),
                    identity.password(),
                    randomToken());
            return request.replacing("CSeq", sequence++ + " " + request.method())
                    .with(header, answer);
        }
    }

    private static String authorization(SipMessage challenge) {
        return challenge.status() == UNAUTHORIZED ? "Authorization" : "Proxy-Authorization";
    }

    private static String contact(SipMessage message, String otherwise) {
        Matcher contact = CONTACT.matcher(message.first("Contact").orElse(""));
        return contact.find() ? contact.group(1) : otherwise;
    }

    private static List<String> routes(SipMessage message) {
        return message.all("Record-Route");
    }

    static String randomToken() {
        return Long.toHexString(ThreadLocalRandom.current().nextLong());
    }
}
