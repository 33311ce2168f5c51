package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a phone behind a router does not register, and what to change, from its configuration or from a SIP trace. */
public final class NatAdvice {
    private static final int SIP_PORT = 5060;

    private NatAdvice() {}

    /**
     * Advice from the configuration alone.
     *
     * @return sentences, each with something to do; empty for a phone without NAT
     */
    public static List<String> of(PhoneConfig phone) {
        List<String> advice = new ArrayList<>();
        if (!phone.nat().enabled().orElse(false)) {
            return List.of();
        }
        boolean learns = phone.nat().receivedProcessing().orElse(false);
        Optional<String> address = phone.nat().address().filter(text -> !text.isBlank());
        if (!learns && address.isEmpty()) {
            advice.add("Set natReceivedProcessing true, or natAddress to the public address: otherwise the phone"
                    + " announces its private one.");
        }
        int port = phone.calls().localPort().orElse(SIP_PORT);
        advice.add("Forward UDP port " + port + " on the router to the phone: it sends from a changing port and"
                + " expects answers there.");
        advice.add("Forward UDP ports " + phone.media().firstPort().orElse(16_384) + " to "
                + phone.media().lastPort().orElse(32_766) + " to the phone, or sound comes one way only.");
        advice.add("On the server: force_rport=no and rewrite_contact=no in pjsip.conf, nat=no in sip.conf.");
        return List.copyOf(advice);
    }

    /**
     * Advice from a trace as text, such as Asterisk's {@code sip set debug} or {@code pjsip set logger} print it, or
     * tcpdump and ngrep.
     *
     * @param trace SIP messages one after the other; what stands between them is read for ICMP messages
     */
    public static List<String> ofTrace(String trace) {
        List<String> advice = new ArrayList<>();
        List<SipTrace.Message> messages = SipTrace.parse(trace);
        Optional<SipTrace.Message> register = messages.stream()
                .filter(message -> message.startLine().startsWith("REGISTER "))
                .findFirst();
        if (register.isEmpty()) {
            return List.of("There is no REGISTER in this trace: the phone has no line, or sends elsewhere.");
        }
        boolean challenged = messages.stream().anyMatch(message -> message.status() == 401);
        boolean answered = messages.stream()
                .anyMatch(message -> message.startLine().startsWith("REGISTER ")
                        && message.header("authorization").isPresent());
        boolean accepted = messages.stream()
                .anyMatch(message -> message.status() == 200
                        && message.header("cseq")
                                .orElse("")
                                .toUpperCase(Locale.ROOT)
                                .contains("REGISTER"));
        boolean unreachable = trace.toLowerCase(Locale.ROOT).contains("port unreachable")
                || (trace.contains("ICMP") && trace.toLowerCase(Locale.ROOT).contains("unreachable"));
        if (accepted) {
            advice.add("The server accepted the registration.");
            expiry(messages, advice);
        } else if (challenged && !answered) {
            advice.add(unanswered(register.get(), answerPort(messages), unreachable));
        } else if (answered) {
            advice.add("The phone answers the server's question, and is refused: compare authName and authPassword"
                    + " with the server's.");
        } else {
            advice.add("The server does not answer: check its address, and whether it listens on that port.");
        }
        return List.copyOf(advice);
    }

    private static void expiry(List<SipTrace.Message> messages, List<String> advice) {
        boolean off = messages.stream()
                .anyMatch(message -> message.startLine().startsWith("REGISTER ")
                        && (message.header("expires").orElse("").equals("0")
                                || message.header("contact").orElse("").contains("expires=0")));
        if (off) {
            advice.add("The phone then takes it back (Expires: 0): it restarts, or its configuration was refused.");
        }
    }

    /** Where the server sent its demand for a password to, if the trace tells. */
    private static Optional<Integer> answerPort(List<SipTrace.Message> messages) {
        return messages.stream()
                .filter(message -> message.status() == 401)
                .findFirst()
                .flatMap(SipTrace.Message::sentTo);
    }

    private static String unanswered(SipTrace.Message register, Optional<Integer> answered, boolean unreachable) {
        Optional<Integer> via = register.viaPort();
        String port = via.map(number -> "port " + number).orElse("the port in Via");
        String symptom = unreachable
                ? "The server's 401 comes back as ICMP port unreachable"
                : "The server asks for a password (401), and the phone never hears it";
        if (answered.isPresent() && answered.equals(via)) {
            return symptom + ": the answer goes to " + port + ", as it has to, and the router does not pass it on."
                    + " Forward UDP " + port + " on the router to the phone.";
        }
        String wrong = answered.map(number -> "port " + number + ", which the request came from")
                .orElse("the port the request came from");
        return symptom + ": the answer goes to " + wrong + ", the phone waits on " + port
                + ". Set force_rport=no and rewrite_contact=no in pjsip.conf, or nat=no in sip.conf; and where there is a"
                + " router, forward UDP " + port + " on it to the phone.";
    }
}
