package io.github.pbxkit.cisco;

import org.jspecify.annotations.Nullable;

/** Ports, and what it takes to get through a router. */
final class NatCheck {
    private static final int DEFAULT_PORT = 5060;
    private static final int SWAPPED_DIGITS = 16_348;

    private final CheckRun run;
    private final CnfElement sip;

    private NatCheck(CheckRun run, CnfElement sip) {
        this.run = run;
        this.sip = sip;
    }

    static void check(CheckRun run, CnfElement device) {
        CnfElement sip = device.find("sipProfile");
        if (sip != null) {
            NatCheck check = new NatCheck(run, sip);
            check.controlPort();
            check.mediaRange();
            check.nat();
        }
    }

    private void controlPort() {
        CnfElement port = sip.find("voipControlPort");
        if (port == null || port.value().isBlank()) {
            run.element(
                    Rule.VOIP_PORT_DEFAULT,
                    port == null ? sip : port,
                    "no voipControlPort: the phone uses " + DEFAULT_PORT,
                    "nothing to do, unless several phones share one public address");
        }
    }

    private void mediaRange() {
        CnfElement start = sip.find("startMediaPort");
        Integer first = start == null ? null : ValueKind.number(CheckRun.text(start));
        Integer last = ValueKind.number(CheckRun.text(sip, "stopMediaPort"));
        if (start == null || first == null) {
            return;
        }
        if (first == SWAPPED_DIGITS) {
            range(start, "startMediaPort 16348 has two digits swapped", "write 16384");
        } else if (last != null && first >= last) {
            range(start, "startMediaPort " + first + " is not below stopMediaPort " + last, "swap them");
        } else if (first % 2 != 0) {
            range(start, "startMediaPort " + first + " is odd", "RTP begins at an even port: " + (first + 1));
        }
    }

    private void range(CnfElement start, String message, String hint) {
        run.value(Rule.MEDIA_RANGE, start, message, hint);
    }

    private void nat() {
        CnfElement enabled = sip.find("natEnabled");
        CnfElement processing = sip.find("natReceivedProcessing");
        CnfElement address = sip.find("natAddress");
        boolean on = enabled != null && isTrue(enabled);
        boolean learns = processing != null && isTrue(processing);
        boolean told = address != null && !address.value().isBlank();
        if (enabled != null && on) {
            behindNat(enabled, learns || told);
        } else if (learns || told) {
            run.value(
                    Rule.NAT_PROCESSING_WITHOUT_NAT,
                    orElse(learns ? processing : address, sip),
                    (learns ? "natReceivedProcessing" : "natAddress") + " counts only with natEnabled true",
                    "set natEnabled true, or clear it");
        }
    }

    private static CnfElement orElse(@Nullable CnfElement element, CnfElement other) {
        return element == null ? other : element;
    }

    private void behindNat(CnfElement enabled, boolean hasAddress) {
        if (!hasAddress) {
            run.value(
                    Rule.NAT_ADDRESS_MISSING,
                    enabled,
                    "natEnabled, but neither natReceivedProcessing nor natAddress",
                    "set natReceivedProcessing true, or natAddress to the public address");
        }
        Integer port = ValueKind.number(CheckRun.text(sip, "voipControlPort"));
        int control = port == null ? DEFAULT_PORT : port;
        run.value(
                Rule.NAT_PORT_FORWARD,
                enabled,
                "answers are expected on UDP port " + control + ", whatever port the phone sends from",
                "forward UDP " + control + " and " + CheckRun.text(sip, "startMediaPort") + "-"
                        + CheckRun.text(sip, "stopMediaPort") + " on the router to the phone");
        run.value(
                Rule.NAT_SERVER_HINT,
                enabled,
                "the server must answer to the port in Via, not to the port that the packet came from",
                "pjsip.conf: force_rport=no, rewrite_contact=no; sip.conf: nat=no");
    }

    private static boolean isTrue(CnfElement element) {
        return element.value().strip().equalsIgnoreCase("true");
    }
}
