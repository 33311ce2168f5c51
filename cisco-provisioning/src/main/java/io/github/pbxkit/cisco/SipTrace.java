package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SIP messages found in a text: what a phone says about itself. */
public final class SipTrace {
    private static final int MAX_MESSAGES = 10_000;
    private static final int SIP_PORT = 5060;

    private SipTrace() {}

    /**
     * One message.
     *
     * @param startLine request or status line
     * @param headers names in lower case; of a doubled header the first
     * @param sentTo the UDP port that it went to, where the line in front of it tells; that line is one of Asterisk's
     *     ({@code <--- Transmitting (NAT) to 192.0.2.1:5061 --->}), of ngrep's ({@code U ... -> 192.0.2.1:5061}) or of
     *     tcpdump's ({@code ... > 192.0.2.1.5061: ...})
     */
    public record Message(String startLine, Map<String, String> headers, Optional<Integer> sentTo) {
        /** Copies the map. */
        public Message {
            Objects.requireNonNull(startLine, "startLine");
            headers = Map.copyOf(headers);
            Objects.requireNonNull(sentTo, "sentTo");
        }

        /** A header by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        /** The status of an answer; 0 for a request. */
        public int status() {
            if (!startLine.startsWith("SIP/2.0 ") || startLine.length() < 11) {
                return 0;
            }
            Integer status = ValueKind.number(startLine.substring(8, 11));
            return status == null ? 0 : status;
        }

        /** The port on which the sender expects answers; 5060 where Via names none. */
        public Optional<Integer> viaPort() {
            return header("via").map(via -> {
                String host = via.substring(via.indexOf(' ') + 1);
                int end = host.indexOf(';');
                host = (end < 0 ? host : host.substring(0, end)).strip();
                Integer port = ValueKind.number(host.substring(host.lastIndexOf(':') + 1));
                return port == null ? SIP_PORT : port;
            });
        }

        /** The phone's model, from Contact ({@code u.sip!model.ccm.cisco.com="348"}) or User-Agent. */
        public Optional<DeviceModel> model() {
            String contact = header("contact").orElse("");
            int at = contact.indexOf("model.ccm.cisco.com=");
            if (at >= 0) {
                String rest =
                        contact.substring(at + "model.ccm.cisco.com=".length()).replace("\"", "");
                int end = 0;
                while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
                    end++;
                }
                Integer id = ValueKind.number(rest.substring(0, end));
                Optional<DeviceModel> model = id == null ? Optional.empty() : DeviceModel.withId(id);
                if (model.isPresent()) {
                    return model;
                }
            }
            return header("user-agent").flatMap(DeviceModel::named);
        }

        /** The firmware's version, {@code 8.5.3} of {@code Cisco-CP7931G/8.5.3}. */
        public Optional<String> firmwareVersion() {
            return header("user-agent")
                    .filter(agent -> agent.startsWith("Cisco-") && agent.indexOf('/') > 0)
                    .map(agent -> agent.substring(agent.indexOf('/') + 1).strip());
        }
    }

    /** Finds the messages in a text, whatever stands between them or in front of their lines. */
    public static List<Message> parse(String text) {
        List<Message> messages = new ArrayList<>();
        String start = null;
        Map<String, String> headers = new HashMap<>();
        Integer sentTo = null;
        Integer sentToNext = null;
        for (String raw : Objects.requireNonNull(text, "text").split("\n")) {
            String line = raw.strip();
            Integer port = destination(line);
            if (isStart(line)) {
                add(messages, start, headers, sentTo);
                start = line;
                headers = new HashMap<>();
                sentTo = sentToNext;
                sentToNext = null;
            } else if (port != null) {
                sentToNext = port;
            } else if (start != null) {
                header(headers, line);
            }
        }
        add(messages, start, headers, sentTo);
        return List.copyOf(messages);
    }

    private static void add(
            List<Message> messages, @Nullable String start, Map<String, String> headers, @Nullable Integer sentTo) {
        if (start != null && messages.size() < MAX_MESSAGES) {
            messages.add(new Message(start, headers, Optional.ofNullable(sentTo)));
        }
    }

    /** The port that the next message goes to, where a line between two messages tells it; else null. */
    private static @Nullable Integer destination(String line) {
        int arrow = line.startsWith("<---") ? line.indexOf(" to ") : line.indexOf(" -> ");
        if (arrow >= 0) {
            return portBehind(line.substring(arrow + 4), ':');
        }
        int tcpdump = line.indexOf(" > ");
        return tcpdump < 0 ? null : portBehind(line.substring(tcpdump + 3), '.');
    }

    /** The number behind the last separator of the first word. */
    private static @Nullable Integer portBehind(String text, char separator) {
        int end = text.indexOf(' ');
        String word = end < 0 ? text : text.substring(0, end);
        String address = word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
        int at = address.lastIndexOf(separator);
        return at < 0 ? null : ValueKind.number(address.substring(at + 1));
    }

    private static boolean isStart(String line) {
        return line.startsWith("SIP/2.0 ") || (line.endsWith(" SIP/2.0") && line.indexOf(' ') > 0);
    }

    private static void header(Map<String, String> headers, String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            headers.putIfAbsent(longName(name), line.substring(colon + 1).strip());
        }
    }

    private static String longName(String name) {
        switch (name) {
            case "v":
                return "via";
            case "m":
                return "contact";
            default:
                return name;
        }
    }
}
