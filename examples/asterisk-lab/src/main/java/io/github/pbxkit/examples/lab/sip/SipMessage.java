package io.github.pbxkit.examples.lab.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One SIP request or response (RFC 3261, section 7): start line, headers in their order, body. Immutable. */
final class SipMessage {
    private static final String VERSION = "SIP/2.0";
    // RFC 3261, 7.3.3, and RFC 6665 for "o"
    private static final Map<String, String> COMPACT = Map.of(
            "v",
            "via",
            "f",
            "from",
            "t",
            "to",
            "i",
            "call-id",
            "m",
            "contact",
            "l",
            "content-length",
            "c",
            "content-type",
            "o",
            "event");

    private final String startLine;
    private final List<Header> headers;
    private final String body;

    record Header(String name, String value) {}

    private SipMessage(String startLine, List<Header> headers, String body) {
        this.startLine = startLine;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    static SipMessage request(String method, String uri) {
        return new SipMessage(method + " " + uri + " " + VERSION, List.of(), "");
    }

    /** A response with what RFC 3261, 8.2.6.2 takes over from the request. */
    static SipMessage response(SipMessage request, int status, String reason) {
        List<Header> headers = new ArrayList<>();
        for (Header header : request.headers) {
            String name = canonical(header.name());
            if (List.of("via", "from", "to", "call-id", "cseq", "record-route").contains(name)) {
                headers.add(header);
            }
        }
        return new SipMessage(VERSION + " " + status + " " + reason, headers, "");
    }

    /**
     * Reads a datagram.
     *
     * @throws IllegalArgumentException when it is no SIP message
     */
    static SipMessage parse(byte[] data, int length) {
        String text = new String(data, 0, length, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalArgumentException("No end of headers");
        }
        // a line that begins with a blank continues the one before
        String[] lines = text.substring(0, end).replaceAll("\r\n[ \t]+", " ").split("\r\n", -1);
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("No header: " + lines[i]);
            }
            headers.add(new Header(
                    lines[i].substring(0, colon).strip(),
                    lines[i].substring(colon + 1).strip()));
        }
        return new SipMessage(lines[0], headers, text.substring(end + 4));
    }

    /** The same with one more header at the end. */
    SipMessage with(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.add(new Header(name, value));
        return new SipMessage(startLine, all, body);
    }

    /** The same with this header in place of all of that name. */
    SipMessage replacing(String name, String value) {
        List<Header> all = new ArrayList<>(headers);
        all.removeIf(header -> canonical(header.name()).equals(canonical(name)));
        all.add(new Header(name, value));
        return new SipMessage(startLine, all, body);
    }

    SipMessage withBody(String contentType, String content) {
        SipMessage typed = with("Content-Type", contentType);
        return new SipMessage(startLine, typed.headers, content);
    }

    byte[] encode() {
        StringBuilder text = new StringBuilder(startLine).append("\r\n");
        for (Header header : headers) {
            text.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        text.append("Content-Length: ").append(length).append("\r\n\r\n").append(body);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    boolean isRequest() {
        return !startLine.startsWith(VERSION + " ");
    }

    boolean isRequest(String method) {
        return isRequest() && method().equals(method);
    }

    /** The address that a request is sent to. */
    String requestUri() {
        return startLine.split(" ", 3)[1];
    }

    /** The method of a request, or of the request that a response answers. */
    String method() {
        if (isRequest()) {
            return startLine.substring(0, startLine.indexOf(' '));
        }
        String cseq = required("CSeq");
        return cseq.substring(cseq.lastIndexOf(' ') + 1);
    }

    /** The status of a response; 0 of a request. */
    int status() {
        return isRequest() ? 0 : Integer.parseInt(startLine.split(" ", 3)[1]);
    }

    boolean isProvisional() {
        return status() >= 100 && status() < 200;
    }

    boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    /** The words after the status. */
    String reason() {
        String[] parts = startLine.split(" ", 3);
        return parts.length < 3 ? "" : parts[2];
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    List<String> all(String name) {
        String wanted = canonical(name);
        return headers.stream()
                .filter(header -> canonical(header.name()).equals(wanted))
                .map(Header::value)
                .toList();
    }

    String required(String name) {
        return first(name)
                .orElseThrow(() -> new IllegalArgumentException("No header " + name + " in '" + startLine + "'"));
    }

    String callId() {
        return required("Call-ID");
    }

    long cseq() {
        return Long.parseLong(required("CSeq").split("\\s+", 2)[0]);
    }

    SipAddress from() {
        return SipAddress.parse(required("From"));
    }

    SipAddress to() {
        return SipAddress.parse(required("To"));
    }

    /** What tells one transaction from the other: the topmost Via's branch and the method. */
    String transaction() {
        String via = required("Via");
        int branch = via.indexOf("branch=");
        String id = branch < 0 ? callId() : via.substring(branch + 7).split("[;,\\s]", 2)[0];
        return id + " " + method();
    }

    String body() {
        return body;
    }

    @Override
    public String toString() {
        return startLine;
    }

    private static String canonical(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }
}
