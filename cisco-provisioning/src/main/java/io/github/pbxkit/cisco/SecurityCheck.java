package io.github.pbxkit.cisco;

import org.jspecify.annotations.Nullable;

/** Transport, certificates, registration, and passwords in the clear. */
final class SecurityCheck {
    private final CheckRun run;
    private final CnfElement device;

    private SecurityCheck(CheckRun run, CnfElement device) {
        this.run = run;
        this.device = device;
    }

    static void check(CheckRun run, CnfElement device) {
        SecurityCheck check = new SecurityCheck(run, device);
        check.transport();
        check.encryption();
        CnfElement sip = device.find("sipProfile");
        if (sip != null) {
            check.registration(sip);
            check.passwords(sip);
        }
    }

    private void transport() {
        CnfElement element = device.find("transportLayerProtocol");
        String value = element == null ? "" : CheckRun.text(element);
        String mode = CheckRun.text(device, "deviceSecurityMode");
        boolean secure = mode.equals("2") || mode.equals("3");
        CnfElement place = element == null ? device.find("deviceSecurityMode") : element;
        if (place != null && secure != value.equals("3") && !(mode.isEmpty() && !value.equals("3"))) {
            run.value(
                    Rule.TLS_WITHOUT_SECURITY,
                    place,
                    "deviceSecurityMode " + mode + " with transportLayerProtocol " + value,
                    "TLS is transportLayerProtocol 3 with deviceSecurityMode 2 or 3");
        }
        if (element != null && value.equals("4")) {
            run.value(
                    Rule.TRANSPORT_VALUE,
                    element,
                    "transportLayerProtocol 4 is not documented",
                    "write 2 for UDP or 1 for TCP");
        } else if (element != null && value.equals("2") && usesCallManager()) {
            run.value(
                    Rule.TRANSPORT_VALUE,
                    element,
                    "UDP together with the proxy USECALLMANAGER is reported to retransmit",
                    "use TCP (1), or write the server as the line's proxy");
        }
    }

    private boolean usesCallManager() {
        CnfElement sip = device.find("sipProfile");
        CnfElement lines = sip == null ? null : sip.find("sipLines");
        if (lines == null) {
            return false;
        }
        for (CnfElement line : lines.rawChildren()) {
            if (CheckRun.text(line, "proxy").equals("USECALLMANAGER")) {
                return true;
            }
        }
        return false;
    }

    private void encryption() {
        CnfElement element = device.find("encrConfig");
        String mode = CheckRun.text(device, "capfAuthMode");
        if (element != null
                && CheckRun.text(element).equalsIgnoreCase("true")
                && (mode.isEmpty() || mode.equals("0"))) {
            run.value(
                    Rule.ENCR_WITHOUT_CAPF,
                    element,
                    "encrConfig true, but the phone is never given a certificate",
                    "write false; nothing but a call manager encrypts these files");
        }
    }

    private void registration(CnfElement sip) {
        CnfElement proxies = sip.find("sipProxies");
        CnfElement element = proxies == null ? null : proxies.find("registerWithProxy");
        if (element != null && element.value().strip().equalsIgnoreCase("false")) {
            run.value(
                    Rule.REGISTER_OFF,
                    element,
                    "the phone does not register",
                    "write true, unless the server knows the phone's address");
        }
    }

    private void passwords(CnfElement sip) {
        CnfElement lines = sip.find("sipLines");
        boolean encrypted = CheckRun.text(device, "encrConfig").equalsIgnoreCase("true");
        if (lines == null || encrypted) {
            return;
        }
        for (CnfElement line : lines.rawChildren()) {
            CnfElement password = line.find("authPassword");
            if (password != null && !CheckRun.text(password).isEmpty()) {
                secret(password);
                return;
            }
        }
    }

    private void secret(@Nullable CnfElement password) {
        if (password != null) {
            run.value(
                    Rule.SECRET_IN_CLEAR,
                    password,
                    "TFTP and HTTP hand this password to anyone who asks",
                    "keep phones in a network of their own, and give each its own password");
        }
    }
}
