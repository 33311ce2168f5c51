package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/** Asks a few questions and writes the file of a site. */
final class InitRun {
    private static final int SECRET_BYTES = 24;

    private final Path file;
    private final Texts texts;
    private final BufferedReader in;
    private final PrintWriter out;

    InitRun(Path file, Texts texts, BufferedReader in, PrintWriter out) {
        this.file = file;
        this.texts = texts;
        this.in = in;
        this.out = out;
    }

    int run() throws IOException {
        if (Files.exists(file)) {
            throw new Fault("fault.init.exists", file);
        }
        String server = ask("init.server", "moscow");
        String user = ask("init.user", "blf-bridge");
        String password = ask("init.password", "");
        String context = ask("init.context", "from-internal");
        boolean isNats = isNats(ask("init.link", "websocket"));
        String yaml = "server: " + server + "\n"
                + "asterisk: {host: 127.0.0.1, user: " + quote(user) + ", secret: " + quote(password) + "}\n"
                + "contexts: [" + context + "]\n"
                + (isNats ? nats(server) : mesh())
                + "page: 127.0.0.1:" + SiteFile.DEFAULT_PAGE_PORT + "\n";
        SiteFile.parse(file.toString(), file.resolveSibling(""), yaml, Map.of()); // complains of what cannot be
        Files.writeString(file, yaml, StandardOpenOption.CREATE_NEW);
        out.println(texts.say(isNats ? "init.written.nats" : "init.written", file));
        out.flush();
        return 0;
    }

    private static boolean isNats(String link) {
        return switch (link) {
            case "websocket" -> false;
            case "nats" -> true;
            default -> throw new Fault("fault.init.link", link);
        };
    }

    private String mesh() throws IOException {
        String peer = ask("init.peer", "tver");
        String url = ask("init.url", "");
        String secret = ask("init.secret", "");
        if (secret.isEmpty()) {
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            secret = HexFormat.of().formatHex(random);
            out.println(texts.say("init.secret.made", secret));
        }
        return "listen: 0.0.0.0:" + SiteFile.DEFAULT_LINK_PORT + "\n"
                + "certificate: site.pem\n"
                + "trust: peers.pem\n"
                + "secret: " + quote(secret) + "\n"
                + "peers:\n"
                + "  " + peer + ": " + url + "\n";
    }

    private String nats(String server) throws IOException {
        String url = ask("init.nats.server", "tls://nats.example.org:4222");
        String user = ask("init.nats.user", server);
        String password = ask("init.nats.password", "");
        return "link: nats\n"
                + "nats:\n"
                + "  servers: " + quote(url) + "\n"
                + "  user: " + quote(user) + "\n"
                + "  password: " + quote(password) + "\n";
    }

    private String ask(String key, String otherwise) throws IOException {
        out.print(texts.say(key) + (otherwise.isEmpty() ? "" : " [" + otherwise + "]") + ": ");
        out.flush();
        String line = in.readLine();
        return line == null || line.isBlank() ? otherwise : line.strip();
    }

    private static String quote(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
