package io.github.pbxkit.examples.lab.sip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a phone needs of a session description (RFC 4566): one audio stream in PCMU with telephone events.
 *
 * @param host             where the other side wants its audio
 * @param port             its port
 * @param eventPayloadType the payload type of RFC 4733 events, or -1 when there are none
 * @param direction        {@code sendrecv}, {@code sendonly}, {@code recvonly} or {@code inactive}
 */
record Sdp(String host, int port, int eventPayloadType, String direction) {
    static final int DEFAULT_EVENTS = 101;

    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP4 (\\S+)");
    private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d+) ");
    private static final Pattern EVENTS = Pattern.compile("(?m)^a=rtpmap:(\\d+) telephone-event/8000");
    private static final Pattern DIRECTION = Pattern.compile("(?m)^a=(sendrecv|sendonly|recvonly|inactive)");

    static Sdp parse(String text) {
        Matcher audio = AUDIO.matcher(text);
        if (!audio.find()) {
            throw new IllegalArgumentException("No audio in the session description");
        }
        return new Sdp(
                group(CONNECTION, text, "127.0.0.1"),
                Integer.parseInt(audio.group(1)),
                Integer.parseInt(group(EVENTS, text, "-1")),
                group(DIRECTION, text, "sendrecv"));
    }

    /** The description's text; the version rises with each change of a session. */
    String format(long session, int version) {
        return """
                v=0
                o=phone %d %d IN IP4 %s
                s=-
                c=IN IP4 %s
                t=0 0
                m=audio %d RTP/AVP 0 %d
                a=rtpmap:0 PCMU/8000
                a=rtpmap:%d telephone-event/8000
                a=fmtp:%d 0-16
                a=ptime:20
                a=%s
                """.formatted(
                        session,
                        version,
                        host,
                        host,
                        port,
                        eventPayloadType,
                        eventPayloadType,
                        eventPayloadType,
                        direction)
                .replace("\n", "\r\n");
    }

    /** What we say back when the other side wants this direction. */
    String answerDirection() {
        return switch (direction) {
            case "sendonly" -> "recvonly";
            case "recvonly" -> "sendonly";
            default -> direction;
        };
    }

    private static String group(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
