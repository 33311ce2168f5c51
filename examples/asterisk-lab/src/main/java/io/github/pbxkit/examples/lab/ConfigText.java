package io.github.pbxkit.examples.lab;

/** Pieces of Asterisk configuration that are written more than once. */
final class ConfigText {

    private ConfigText() {}

    static String ariUser(LabUser user, boolean readOnly) {
        return """

                [%s]
                type = user
                read_only = %s
                password = %s
                password_format = plain
                """.formatted(user.name(), readOnly ? "yes" : "no", user.password());
    }

    static String amiUser(LabUser user, String read, String write) {
        return """

                [%s]
                secret = %s
                read = %s
                write = %s
                writetimeout = 5000
                """.formatted(user.name(), user.password(), read, write);
    }

    static String httpTls(int port, SelfSignedCertificate certificate) {
        return """
                tlsenable = yes
                tlsbindaddr = 127.0.0.1:%d
                tlscertfile = %s
                tlsprivatekey = %s
                """.formatted(port, certificate.certificate(), certificate.privateKey());
    }

    static String phone(SipDriver driver, LabPhone phone, String technologyMailbox) {
        return driver == SipDriver.PJSIP ? pjsipPhone(phone, technologyMailbox) : sipPhone(phone, technologyMailbox);
    }

    private static String pjsipPhone(LabPhone phone, String mailbox) {
        String number = phone.number();
        StringBuilder text = new StringBuilder("\n[" + number + "](address)\n");
        if (!mailbox.isEmpty()) {
            text.append("mailboxes = ").append(mailbox).append('\n');
        }
        text.append("\n[" + number + "](phone)\naors = " + number + "\n");
        if (!phone.password().isEmpty()) {
            text.append("callerid = \"Phone %1$s\" <%1$s>\nauth = auth%1$s\n".formatted(number));
            text.append("\n[auth%1$s]\ntype = auth\nauth_type = userpass\nusername = %1$s\npassword = %2$s\n"
                    .formatted(number, phone.password()));
        }
        return text.toString();
    }

    private static String sipPhone(LabPhone phone, String mailbox) {
        String number = phone.number();
        StringBuilder text = new StringBuilder("\n[" + number + "](phone)\n");
        if (!mailbox.isEmpty()) {
            text.append("mailbox = ").append(mailbox).append('\n');
        }
        if (!phone.password().isEmpty()) {
            text.append("callerid = \"Phone %1$s\" <%1$s>\nsecret = %2$s\n".formatted(number, phone.password()));
        }
        return text.toString();
    }
}
