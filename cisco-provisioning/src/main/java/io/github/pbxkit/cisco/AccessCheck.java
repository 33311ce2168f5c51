package io.github.pbxkit.cisco;

import org.jspecify.annotations.Nullable;

/** Switches that count backwards, and the login of the SSH server. */
final class AccessCheck {
    private AccessCheck() {}

    static void check(CheckRun run, CnfElement device) {
        CnfElement vendor = device.find("vendorConfig");
        inverted(run, vendor, "webAccess", Rule.WEB_ACCESS_INVERTED, "the phone's web page");
        inverted(run, vendor, "pcPort", Rule.PC_PORT_INVERTED, "the PC port");
        boolean ssh = inverted(run, vendor, "sshAccess", Rule.SSH_ACCESS_INVERTED, "the SSH server")
                | inverted(run, device, "sshAccess", Rule.SSH_ACCESS_INVERTED, "the SSH server");
        if (ssh) {
            password(run, device.find("sshPassword"));
        }
    }

    /** True if the switch is on. */
    private static boolean inverted(CheckRun run, @Nullable CnfElement parent, String name, Rule rule, String what) {
        CnfElement element = parent == null ? null : parent.find(name);
        String value = element == null ? "" : CheckRun.text(element);
        if (element != null && (value.equals("0") || value.equals("1"))) {
            boolean on = value.equals("0");
            run.value(
                    rule,
                    element,
                    name + " " + value + " switches " + what + (on ? " on" : " off"),
                    "0 is on, 1 is off");
            return on;
        }
        return false;
    }

    private static void password(CheckRun run, @Nullable CnfElement element) {
        String value = element == null ? "" : CheckRun.text(element);
        switch (value) {
            case "cisco", "admin", "password", "default", "root", "user", "1234", "12345":
                if (element != null) {
                    run.value(
                            Rule.SSH_DEFAULT_PASSWORD,
                            element,
                            "the SSH server is on, with a password that everybody tries first",
                            "set another one, or switch SSH off with sshAccess 1");
                }
                return;
            default:
        }
    }
}
