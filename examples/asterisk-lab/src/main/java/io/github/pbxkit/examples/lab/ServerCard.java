package io.github.pbxkit.examples.lab;

import java.util.List;
import java.util.stream.Collectors;

/** All that a person needs to use a running server, as text. */
final class ServerCard {
    private final AsteriskServer server;
    private final Texts texts;

    ServerCard(AsteriskServer server, Texts texts) {
        this.server = server;
        this.texts = texts;
    }

    String text() {
        StringBuilder text = new StringBuilder()
                .append(texts.say(
                        "card.title", server.version(), server.sipDriver().technology()))
                .append('\n');
        line(text, "ARI", server.ariUri() + "/ari  " + login(server.ariUser(), server.ariPassword()));
        line(text, "", texts.say("card.readonly", login(server.readOnlyUser())));
        line(text, "AMI", "127.0.0.1:" + server.amiPort() + "  " + login(server.amiUser(), server.amiPassword()));
        line(text, "", texts.say("card.watch", login(server.amiWatchUser()), login(server.amiLimitedUser())));
        if (server.hasTls()) {
            line(text, "TLS", server.ariTlsUri() + "/ari  AMI 127.0.0.1:" + server.amiTlsPort());
            line(text, "", texts.say("card.certificate", server.tlsCertificate()));
        }
        line(text, "SIP", texts.say("card.sip", "127.0.0.1:" + server.sipPort(), phones()));
        for (String number : List.of("conference", "stasis", "places", "phones", "confbridge")) {
            line(text, number.equals("conference") ? texts.say("card.numbers") : "", texts.say("card." + number));
        }
        line(text, "CLI", server.cliScript() + " core show channels");
        line(text, "Log", server.folder().resolve("log/full.log").toString());
        return text.toString();
    }

    private String phones() {
        List<LabPhone> phones = server.phones();
        String passwords = phones.stream()
                .filter(LabPhone::hasPassword)
                .map(phone -> phone.number() + "/" + phone.password())
                .collect(Collectors.joining(", "));
        String range =
                phones.get(0).number() + "-" + phones.get(phones.size() - 1).number();
        return passwords.isEmpty() ? range : range + " (" + passwords + ")";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  %-8s %s%n".formatted(name, value));
    }

    private static String login(LabUser user) {
        return login(user.name(), user.password());
    }

    private static String login(String user, String password) {
        return user + " / " + password;
    }
}
