package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A phone's lines as Asterisk has to know them, for {@code pjsip.conf} or {@code sip.conf}. Immutable.
 *
 * <p>Cisco phones expect answers on the port that they name in Via, not on the port that a packet came from. So the
 * server must neither answer to the source port nor rewrite Contact, for a phone behind a router as well: there the
 * port in Via has to be forwarded to the phone.
 */
public final class AsteriskPeer {
    private static final int SIP_PORT = 5060;

    private final PhoneConfig phone;
    private final String context;

    private AsteriskPeer(PhoneConfig phone, String context) {
        this.phone = phone;
        this.context = context;
    }

    /**
     * Peers for all lines of a phone.
     *
     * @param context where the phone's calls begin in the dial plan
     * @throws IllegalArgumentException if a name or password holds a character that ends a value in Asterisk's files
     */
    public static AsteriskPeer of(PhoneConfig phone, String context) {
        Objects.requireNonNull(phone, "phone");
        requirePlain("context", context);
        for (LineSettings line : phone.lines()) {
            requirePlain("name", name(line));
            requirePlain("authName", authName(line));
            requirePlain("authPassword", line.authPassword().orElse(""));
        }
        return new AsteriskPeer(phone, context);
    }

    /** A semicolon begins a comment in Asterisk's files, a bracket a section, a line end the next setting. */
    private static void requirePlain(String what, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ';' || c == '[' || c == ']' || c < ' ' || c == '\\') {
                throw new IllegalArgumentException(what + " holds '" + (c < ' ' ? "a line end" : c) + "' at index " + i
                        + ", which Asterisk's configuration cannot carry");
            }
        }
    }

    private static String name(LineSettings line) {
        return line.name().orElse("");
    }

    private static String authName(LineSettings line) {
        return line.authName().filter(name -> !name.isEmpty()).orElse(name(line));
    }

    /** Sections of {@code pjsip.conf}: endpoint, auth and aor of each line. The transport is the server's own. */
    public String toPjsipConf() {
        StringBuilder out = new StringBuilder(comment());
        for (LineSettings line : usable()) {
            out.append(endpoint(line));
        }
        return out.toString();
    }

    private String endpoint(LineSettings line) {
        String callerId = line.displayName()
                .filter(shown -> !shown.isBlank())
                .map(shown -> "callerid=\"" + shown.replace("\"", "").replace(";", "") + "\" <" + name(line) + ">\n")
                .orElse("");
        return """

                [%1$s]
                type=endpoint
                context=%2$s
                aors=%1$s
                auth=%1$s-auth
                disallow=all
                allow=%3$s
                dtmf_mode=rfc4733
                ; answers go to the port in Via, and Contact stays as the phone says
                force_rport=no
                rewrite_contact=no
                rtp_symmetric=%4$s
                direct_media=no
                send_rpid=yes
                %5$s
                [%1$s-auth]
                type=auth
                auth_type=userpass
                username=%6$s
                password=%7$s

                [%1$s]
                type=aor
                max_contacts=1
                remove_existing=yes
                """.formatted(
                        name(line),
                        context,
                        codecs(),
                        behindNat() ? "yes" : "no",
                        callerId,
                        authName(line),
                        line.authPassword().orElse(""));
    }

    /**
     * Sections of {@code sip.conf}, for chan_sip: up to Asterisk 20.
     *
     * <p>chan_sip takes the section's name for the user's name, so a line whose {@code authName} differs from its {@code
     * name} is refused there (seen on Asterisk 16: "username mismatch"); a comment in front of that section says so.
     */
    public String toSipConf() {
        StringBuilder out = new StringBuilder(comment());
        out.append(
                "; Asterisk warns of a peer whose nat differs from that in [general]: set nat=no there too if you can\n");
        for (LineSettings line : usable()) {
            out.append(peer(line));
        }
        return out.toString();
    }

    private String peer(LineSettings line) {
        String otherName = authName(line).equals(name(line))
                ? ""
                : "; set the phone's authName to " + name(line) + ": chan_sip refuses " + authName(line)
                        + ", as it knows this peer by its section's name only\n";
        return "\n" + otherName
                + """
                [%1$s]
                type=friend
                host=dynamic
                context=%2$s
                defaultuser=%3$s
                secret=%4$s
                ; answers go to the port in Via
                nat=no
                directmedia=no
                dtmfmode=rfc2833
                disallow=all
                allow=%5$s
                qualify=yes
                sendrpid=yes
                """.formatted(
                        name(line), context, authName(line), line.authPassword().orElse(""), codecs());
    }

    private List<LineSettings> usable() {
        List<LineSettings> lines = new ArrayList<>();
        for (LineSettings line : phone.lines()) {
            if (!name(line).isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private boolean behindNat() {
        return phone.nat().enabled().orElse(false);
    }

    private String codecs() {
        switch (phone.media().preferredCodec().orElse(Codec.NONE)) {
            case G711_ALAW:
                return "alaw,ulaw";
            case G722:
                return "g722,alaw,ulaw";
            case G729A:
                return "g729,alaw,ulaw";
            default:
                return "ulaw,alaw";
        }
    }

    private String comment() {
        int port = phone.calls().localPort().orElse(SIP_PORT);
        String head = "; Cisco phone "
                + phone.label().orElse("").replace(";", " ").replace("\n", " ") + ": its SIP port is " + port + "\n";
        return behindNat() ? head + "; behind a router: forward UDP " + port + " to the phone there\n" : head;
    }
}
