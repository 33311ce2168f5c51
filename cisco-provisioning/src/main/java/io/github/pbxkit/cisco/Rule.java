package io.github.pbxkit.cisco;

import java.util.Objects;
import java.util.Optional;

/** What readers and checks look for; each rule has an id that stays the same from release to release. */
public enum Rule {
    /** The file is not well-formed XML. */
    XML_SYNTAX(
            "xml-syntax",
            Severity.ERROR,
            "The file is not well-formed XML",
            "The phone shows \"Unprovisioned\" and asks for the file again about every 30 seconds."),
    /** A named reference that no phone can resolve. */
    XML_ENTITY(
            "xml-entity",
            Severity.ERROR,
            "A named reference that no phone can resolve",
            "XML itself knows five names: amp, lt, gt, quot, apos. Anything else needs a document type, which phones do not read."),
    /** A document type declaration. */
    XML_DOCTYPE(
            "xml-doctype",
            Severity.ERROR,
            "A document type declaration",
            "Phones need none. Its entities are never resolved by this library, and they are a way to attack other readers."),
    /** A prefix without a namespace declaration. */
    XML_UNBOUND_PREFIX(
            "xml-unbound-prefix",
            Severity.INFO,
            "A prefix without a namespace declaration",
            "Phones accept it, as in xsi:type of exported files; strict XML readers refuse the whole file."),
    /** The bytes are not in the declared encoding. */
    XML_ENCODING(
            "xml-encoding",
            Severity.WARNING,
            "The bytes are not in the declared encoding",
            "Letters beyond ASCII show wrongly, or the phone refuses the file."),
    /** A template's placeholder was never filled in. */
    XML_PLACEHOLDER(
            "xml-placeholder",
            Severity.WARNING,
            "A template's placeholder was never filled in",
            "The phone takes the placeholder for the value."),
    /** The outermost element is of no known file. */
    ROOT_UNKNOWN(
            "root-unknown",
            Severity.ERROR,
            "The outermost element is of no known file",
            "A phone's own file begins with device, XMLDefault.cnf.xml with Default. Upper and lower case count."),
    /** The file is for multiplatform (3PCC/MPP) or SPA devices. */
    FORMAT_FLAT_PROFILE(
            "format-flat-profile",
            Severity.ERROR,
            "The file is for multiplatform (3PCC/MPP) or SPA devices",
            "flat-profile is a different format; phones with enterprise firmware do not read it."),
    /** The file is a 7940/7960 text configuration. */
    FORMAT_SIP_CNF(
            "format-sip-cnf",
            Severity.INFO,
            "The file is a 7940/7960 text configuration",
            "SIPDefault.cnf and SIP<mac>.cnf hold key: value lines, not XML; only the 7940 and 7960 read them."),
    /** An element stands twice where one is expected. */
    ELEMENT_DUPLICATE(
            "element-duplicate",
            Severity.WARNING,
            "An element stands twice where one is expected",
            "Which of the two counts is not documented."),
    /** A known element in the wrong place. */
    ELEMENT_MISPLACED(
            "element-misplaced",
            Severity.WARNING,
            "A known element in the wrong place",
            "The phone does not look for it there."),
    /** An element that is neither documented nor seen in real files. */
    ELEMENT_UNKNOWN(
            "element-unknown",
            Severity.INFO,
            "An element that is neither documented nor seen in real files",
            "Probably misspelt, or of another model; phones ignore what they do not know."),
    /** An attribute in the wrong case. */
    ATTRIBUTE_CASE(
            "attribute-case",
            Severity.WARNING,
            "An attribute in the wrong case",
            "The attributes are button and lineIndex; XML tells upper from lower case."),
    /** A value of the wrong kind. */
    VALUE_TYPE(
            "value-type",
            Severity.ERROR,
            "A value of the wrong kind",
            "A word where a number is expected, or a number where true or false is expected."),
    /** A number outside the documented range. */
    VALUE_RANGE(
            "value-range",
            Severity.WARNING,
            "A number outside the documented range",
            "The phone falls back to its default, or ignores the setting."),
    /** Blanks around a value. */
    VALUE_BLANK_PADDING(
            "value-blank-padding",
            Severity.WARNING,
            "Blanks around a value",
            "Phones do not all trim values; a password with a blank behind it is another password."),
    /** The file name is not SEP and twelve hexadecimal digits. */
    MAC_FORMAT(
            "mac-format",
            Severity.ERROR,
            "The file name is not SEP and twelve hexadecimal digits",
            "The phone asks for SEP<mac>.cnf.xml and nothing else."),
    /** The file name holds another MAC address than the phone. */
    FILENAME_MAC_MISMATCH(
            "filename-mac-mismatch",
            Severity.ERROR,
            "The file name holds another MAC address than the phone",
            "The phone never asks for this file."),
    /** The file name is in the wrong case. */
    FILENAME_CASE(
            "filename-case",
            Severity.WARNING,
            "The file name is in the wrong case",
            "TFTP on Unix tells upper from lower case; phones ask for SEP, upper-case digits, and .cnf.xml."),
    /** The firmware name has a file suffix. */
    LOAD_SUFFIX(
            "load-suffix",
            Severity.ERROR,
            "The firmware name has a file suffix",
            "loadInformation is the name of the .loads file without its suffix; the phone adds it."),
    /** The firmware speaks another protocol than the file. */
    LOAD_PROTOCOL_MISMATCH(
            "load-protocol-mismatch",
            Severity.ERROR,
            "The firmware speaks another protocol than the file",
            "A SIP file with an SCCP image, or the reverse: the phone never registers."),
    /** The firmware is for another model. */
    LOAD_MODEL_MISMATCH(
            "load-model-mismatch",
            Severity.WARNING,
            "The firmware is for another model",
            "The phone refuses the image or loops."),
    /** loadInformation&lt;N&gt; carries another model's number. */
    LOAD_MODEL_NUMBER_MISMATCH(
            "load-model-number-mismatch",
            Severity.WARNING,
            "loadInformation<N> carries another model's number",
            "The number is the call manager's id of the model: 348 is the 7931, 434 the 7942."),
    /** termNN.default as firmware name. */
    LOAD_DEFAULT_IMAGE(
            "load-default-image",
            Severity.WARNING,
            "termNN.default as firmware name",
            "That is what a wiped phone asks for by itself; as loadInformation it names no release."),
    /** The firmware's .loads file is not on the server. */
    LOAD_MISSING_FILE(
            "load-missing-file",
            Severity.ERROR,
            "The firmware's .loads file is not on the server",
            "The phone keeps its image; some models ask for it at every boot, some loop."),
    /** A file that the firmware needs is not on the server. */
    LOAD_IMAGE_MISSING(
            "load-image-missing",
            Severity.ERROR,
            "A file that the firmware needs is not on the server",
            "The upgrade stops half-way and begins again."),
    /** A firmware file has another size than its list says. */
    LOAD_IMAGE_SIZE(
            "load-image-size",
            Severity.WARNING,
            "A firmware file has another size than its list says",
            "It was cut off, or changed in a text mode transfer."),
    /** The firmware cannot be reached in one step. */
    LOAD_UPGRADE_PATH(
            "load-upgrade-path",
            Severity.WARNING,
            "The firmware cannot be reached in one step",
            "79xx phones older than 8.3.3 do not go past 8.5.2 directly; install 8.5.2 first."),
    /** phoneLabel has more than 12 characters. */
    LABEL_TOO_LONG(
            "label-too-long",
            Severity.ERROR,
            "phoneLabel has more than 12 characters",
            "The documents allow 12; longer labels are cut or refused, depending on the model."),
    /** phoneLabel with a blank on a 79xx. */
    LABEL_BLANK(
            "label-blank",
            Severity.WARNING,
            "phoneLabel with a blank on a 79xx",
            "The documents allow no blanks in the label of the 7900 family."),
    /** A line's name, label or password has more than 30 characters. */
    NAME_TOO_LONG(
            "name-too-long",
            Severity.WARNING,
            "A line's name, label or password has more than 30 characters",
            "The documents allow 30."),
    /** A host name has more than 50 characters. */
    HOST_TOO_LONG(
            "host-too-long", Severity.WARNING, "A host name has more than 50 characters", "The documents allow 50."),
    /** An address has more than 255 characters. */
    URL_TOO_LONG(
            "url-too-long", Severity.WARNING, "An address has more than 255 characters", "The documents allow 255."),
    /** webAccess counts backwards. */
    WEB_ACCESS_INVERTED(
            "web-access-inverted",
            Severity.INFO,
            "webAccess counts backwards",
            "0 switches the phone's web page on, 1 off."),
    /** sshAccess counts backwards. */
    SSH_ACCESS_INVERTED(
            "ssh-access-inverted", Severity.INFO, "sshAccess counts backwards", "0 switches the SSH server on, 1 off."),
    /** pcPort counts backwards. */
    PC_PORT_INVERTED("pc-port-inverted", Severity.INFO, "pcPort counts backwards", "0 switches the PC port on, 1 off."),
    /** natEnabled without a way to learn the public address. */
    NAT_ADDRESS_MISSING(
            "nat-address-missing",
            Severity.ERROR,
            "natEnabled without a way to learn the public address",
            "Needs natReceivedProcessing true, or natAddress; otherwise the phone announces its private address."),
    /** Ports to forward on the phone's gateway. */
    NAT_PORT_FORWARD(
            "nat-port-forward",
            Severity.INFO,
            "Ports to forward on the phone's gateway",
            "With natEnabled the phone sends from a changing port and expects answers on voipControlPort."),
    /** What the server must not do with such a phone. */
    NAT_SERVER_HINT(
            "nat-server-hint",
            Severity.INFO,
            "What the server must not do with such a phone",
            "Answers have to go to the Via port: nat=no in sip.conf; force_rport=no and rewrite_contact=no in pjsip.conf."),
    /** NAT settings without natEnabled. */
    NAT_PROCESSING_WITHOUT_NAT(
            "nat-processing-without-nat",
            Severity.WARNING,
            "NAT settings without natEnabled",
            "natReceivedProcessing and natAddress count only with natEnabled true."),
    /** The media port range cannot be right. */
    MEDIA_RANGE(
            "media-range",
            Severity.WARNING,
            "The media port range cannot be right",
            "The start has to be even and below the stop; 16348 is a frequent slip for 16384."),
    /** voipControlPort is empty. */
    VOIP_PORT_DEFAULT("voip-port-default", Severity.INFO, "voipControlPort is empty", "The phone then uses 5060."),
    /** No line to register. */
    LINE_NONE(
            "line-none", Severity.ERROR, "No line to register", "A SIP file needs at least one line with featureID 9."),
    /** Two entries for one button. */
    LINE_BUTTON_DUPLICATE(
            "line-button-duplicate", Severity.ERROR, "Two entries for one button", "One of them never shows."),
    /** A button that the phone does not have. */
    LINE_BUTTON_RANGE(
            "line-button-range",
            Severity.ERROR,
            "A button that the phone does not have",
            "Buttons count from 1; an expansion module adds more. A warning only where the model's number of keys is not confirmed."),
    /** lineIndex does not count 1, 2, 3. */
    LINE_INDEX_GAP(
            "line-index-gap",
            Severity.WARNING,
            "lineIndex does not count 1, 2, 3",
            "Lines are numbered without gaps, in the order of their buttons."),
    /** A line without a proxy. */
    LINE_PROXY_MISSING(
            "line-proxy-missing",
            Severity.ERROR,
            "A line without a proxy",
            "The line has nowhere to register; write the server, or USECALLMANAGER."),
    /** busyTrigger above maxNumCalls. */
    BUSY_TRIGGER_HIGH("busy-trigger-high", Severity.WARNING, "busyTrigger above maxNumCalls", "Busy is never reached."),
    /** maxNumCalls above the model's ceiling. */
    MAX_CALLS_HIGH(
            "max-calls-high",
            Severity.WARNING,
            "maxNumCalls above the model's ceiling",
            "Documented ceilings: 12, 24, 50, 72 or 200, by model."),
    /** A featureID that is not documented. */
    FEATURE_UNKNOWN(
            "feature-unknown",
            Severity.WARNING,
            "A featureID that is not documented",
            "The key does nothing, or something else."),
    /** A speed dial without a number. */
    FEATURE_NEEDS_NUMBER(
            "feature-needs-number",
            Severity.ERROR,
            "A speed dial without a number",
            "featureID 2, 21 and 22 need speedDialNumber."),
    /** A service key without an address. */
    FEATURE_NEEDS_URI(
            "feature-needs-uri", Severity.ERROR, "A service key without an address", "featureID 20 needs serviceURI."),
    /** A key function that this family does not have. */
    FEATURE_FAMILY(
            "feature-family",
            Severity.WARNING,
            "A key function that this family does not have",
            "194, 195, 197 and 198 stand in for keys that only the 7931 lacks."),
    /** A lamp key that a stock Asterisk does not light. */
    BLF_NEEDS_SERVER(
            "blf-needs-server",
            Severity.INFO,
            "A lamp key that a stock Asterisk does not light",
            "featureID 21 needs call manager messages from the server; without them it is a plain speed dial."),
    /** USECALLMANAGER without a server. */
    PROXY_USECALLMANAGER_EMPTY(
            "proxy-usecallmanager-empty",
            Severity.ERROR,
            "USECALLMANAGER without a server",
            "The keyword means the servers of callManagerGroup, and none is named there."),
    /** registerWithProxy is not true. */
    REGISTER_OFF(
            "register-off",
            Severity.WARNING,
            "registerWithProxy is not true",
            "The phone does not register; calls to it fail."),
    /** transportLayerProtocol that is not documented, or known for trouble. */
    TRANSPORT_VALUE(
            "transport-value",
            Severity.WARNING,
            "transportLayerProtocol that is not documented, or known for trouble",
            "1 is TCP, 2 UDP, 3 TLS. 4 is what a call manager writes. UDP with USECALLMANAGER is reported to retransmit."),
    /** TLS and deviceSecurityMode do not agree. */
    TLS_WITHOUT_SECURITY(
            "tls-without-security",
            Severity.ERROR,
            "TLS and deviceSecurityMode do not agree",
            "Mode 2 or 3 needs transportLayerProtocol 3, and the reverse."),
    /** encrConfig without certificate enrolment. */
    ENCR_WITHOUT_CAPF(
            "encr-without-capf",
            Severity.WARNING,
            "encrConfig without certificate enrolment",
            "An encrypted file needs a certificate on the phone; capfAuthMode is 0 or missing."),
    /** A SIP password in a file that anyone can fetch. */
    SECRET_IN_CLEAR(
            "secret-in-clear",
            Severity.WARNING,
            "A SIP password in a file that anyone can fetch",
            "TFTP and HTTP ask nobody who he is. Keep phones in a network of their own and give each its own password."),
    /** SSH login with a well-known password. */
    SSH_DEFAULT_PASSWORD(
            "ssh-default-password",
            Severity.WARNING,
            "SSH login with a well-known password",
            "The first thing that is tried."),
    /** A misspelt service URI. */
    CALLFORWARD_URI_TYPO(
            "callforward-uri-typo",
            Severity.WARNING,
            "A misspelt service URI",
            "By convention x-cisco-serviceuri-cfwdall and the like; x--serviceuri lost its middle."),
    /** preferredCodec that phones do not know. */
    CODEC_UNKNOWN(
            "codec-unknown",
            Severity.WARNING,
            "preferredCodec that phones do not know",
            "Seen in working files: none, g711ulaw, g711alaw, g722, g729a."),
    /** A time zone that is not in the phones' list. */
    TIMEZONE_UNKNOWN(
            "timezone-unknown",
            Severity.WARNING,
            "A time zone that is not in the phones' list",
            "The phone falls back silently, and its clock is wrong."),
    /** A date pattern that phones do not know. */
    DATE_TEMPLATE(
            "date-template",
            Severity.WARNING,
            "A date pattern that phones do not know",
            "D, M and Y or YY with one of / - . between them; a final A or a asks for the 12 hour clock."),
    /** A locale that is not complete, or not consistent. */
    LOCALE_INCOMPLETE(
            "locale-incomplete",
            Severity.WARNING,
            "A locale that is not complete, or not consistent",
            "name, langCode (en_US) and version belong together; the version is the locale package's, never the firmware's."),
    /** The locale's folder is not on the server. */
    LOCALE_FILES_MISSING(
            "locale-files-missing",
            Severity.WARNING,
            "The locale's folder is not on the server",
            "The phone stays in English, or has no tones."),
    /** The dial plan has more than 8191 bytes. */
    DIALPLAN_TOO_LONG(
            "dialplan-too-long",
            Severity.WARNING,
            "The dial plan has more than 8191 bytes",
            "78xx and 88xx phones drop it silently."),
    /** The dial plan does not end with *. */
    DIALPLAN_NO_CATCHALL(
            "dialplan-no-catchall",
            Severity.WARNING,
            "The dial plan does not end with *",
            "What no rule matches waits for the phone's own timeout."),
    /** Dial plan elements in the wrong case. */
    DIALPLAN_CASE(
            "dialplan-case",
            Severity.WARNING,
            "Dial plan elements in the wrong case",
            "The element is TEMPLATE, in upper case."),
    /** A dial plan rule that never matches, or hides another. */
    DIALPLAN_PATTERN(
            "dialplan-pattern",
            Severity.WARNING,
            "A dial plan rule that never matches, or hides another",
            "An empty pattern, a timeout that is no number, or the same pattern twice."),
    /** The dial plan named in the file is not on the server. */
    DIALPLAN_FILE_MISSING(
            "dialplan-file-missing",
            Severity.WARNING,
            "The dial plan named in the file is not on the server",
            "The phone waits for its own timeout after each number. Case counts."),
    /** The ring list is beyond the documented limits. */
    RINGLIST_LIMIT(
            "ringlist-limit",
            Severity.WARNING,
            "The ring list is beyond the documented limits",
            "At most 50 entries; names and files have at most 25 characters; files end in .raw or .rwb."),
    /** The image list is beyond the documented limits. */
    IMAGELIST_LIMIT(
            "imagelist-limit",
            Severity.WARNING,
            "The image list is beyond the documented limits",
            "At most 50 entries."),
    /** DHCP option 66 has the wrong type. */
    DHCP_66_TYPE(
            "dhcp-66-type",
            Severity.ERROR,
            "DHCP option 66 has the wrong type",
            "66 is text: quoted in ISC, s'...' in RouterOS 6.8 and later."),
    /** DHCP option 150 is written as text. */
    DHCP_150_QUOTED(
            "dhcp-150-quoted",
            Severity.ERROR,
            "DHCP option 150 is written as text",
            "150 is a list of addresses: no quotes in ISC and dnsmasq."),
    /** A line of a 7940/7960 file is marked UNPROVISIONED. */
    LEGACY_PLACEHOLDER_LINE(
            "legacy-unprovisioned",
            Severity.INFO,
            "A line of a 7940/7960 file is marked UNPROVISIONED",
            "The phone leaves this line out."),
    /** A line that is no key: value. */
    LEGACY_SYNTAX("legacy-syntax", Severity.ERROR, "A line that is no key: value", "The phone stops reading there.");

    private final String id;
    private final Severity severity;
    private final String title;
    private final String explanation;

    Rule(String id, Severity severity, String title, String explanation) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.explanation = explanation;
    }

    /**
     * The rule with that id.
     *
     * @param id for example {@code label-too-long}
     * @return empty if there is none
     */
    public static Optional<Rule> of(String id) {
        Objects.requireNonNull(id, "id");
        for (Rule rule : values()) {
            if (rule.id.equals(id)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The name used in findings, options and documentation, for example {@code label-too-long}. */
    public String id() {
        return id;
    }

    /** The severity that applies unless options say otherwise. */
    public Severity severity() {
        return severity;
    }

    /** What the rule finds, in a few words. */
    public String title() {
        return title;
    }

    /** Why it matters, in a sentence or two. */
    public String explanation() {
        return explanation;
    }
}
