package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.ami.OverflowPolicy;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabOptions;
import io.github.pbxkit.examples.lab.LabUnavailableException;
import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The server to talk to, a client for it, and what has to be stopped with it.
 *
 * @param events the one thread on which the client's events are handled
 */
record Pbx(AmiClient client, ExecutorService events, AutoCloseable server) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    static Pbx open(ConsoleOptions options, Texts texts, PrintWriter out) {
        int given = (options.ami == null ? 0 : 1) + (options.lab == null ? 0 : 1) + (options.demo ? 1 : 0);
        if (given > 1) {
            throw new Fault("fault.option.source");
        }
        if (options.ami != null) {
            return open(options, address(options), user(options), password(options, texts), () -> {});
        }
        return options.lab == null ? demo(options, texts, out) : lab(options, options.lab);
    }

    private record Address(String host, int port) {}

    private static Address address(ConsoleOptions options) {
        String text = String.valueOf(options.ami).strip();
        int standard = options.tls || options.trust != null || options.pin != null ? 5039 : 5038;
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && text.indexOf(':') == colon;
        try {
            return hasPort
                    ? new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)))
                    : new Address(text, standard);
        } catch (NumberFormatException e) {
            throw new Fault(e, "fault.option.ami", text);
        }
    }

    private static String user(ConsoleOptions options) {
        if (options.user == null) {
            throw new Fault("fault.option.credentials");
        }
        return options.user;
    }

    /** As given; on a terminal it may be typed in, unseen. */
    private static String password(ConsoleOptions options, Texts texts) {
        if (options.password != null) {
            return options.password;
        }
        Console console = System.console();
        char[] typed = console == null
                ? null
                : console.readPassword("%s", texts.say("ask.password", String.valueOf(options.user)));
        if (typed == null) {
            throw new Fault("fault.option.credentials");
        }
        return new String(typed);
    }

    private static Pbx open(
            ConsoleOptions options, Address address, String user, String password, AutoCloseable server) {
        ExecutorService events = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "ami-console-events");
            thread.setDaemon(true);
            return thread;
        });
        return new Pbx(client(options, address, user, password, events), events, server);
    }

    private static AmiClient client(
            ConsoleOptions options, Address address, String user, String password, Executor events) {
        try {
            AmiClientBuilder builder = AmiClient.builder(address.host(), address.port())
                    .credentials(user, password)
                    .events(options.events)
                    .eventExecutor(events)
                    .queue(100_000, OverflowPolicy.DROP_OLDEST); // a person at a slow terminal wants the newest
            if (options.pin != null) {
                builder.tls(AmiTls.pinned(options.pin));
            } else if (options.trust != null) {
                builder.tls(AmiTls.trusting(options.trust));
            } else if (options.tls) {
                builder.tls(AmiTls.system());
            }
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.option", String.valueOf(e.getMessage()));
        }
    }

    private static Pbx demo(ConsoleOptions options, Texts texts, PrintWriter out) {
        if (options.commands.isEmpty()) {
            out.println(texts.say("demo.hello"));
        }
        Demo demo = Demo.start();
        return open(options, new Address(demo.host(), demo.port()), demo.user(), demo.secret(), demo);
    }

    private static Pbx lab(ConsoleOptions options, int version) {
        if (version != 22 && version != 16) {
            throw new Fault("fault.option.lab", version);
        }
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), LabOptions.defaults());
            Address address = new Address("127.0.0.1", server.amiPort());
            return open(options, address, server.amiUser(), server.amiPassword(), server);
        } catch (LabUnavailableException e) {
            throw new Fault(e, "fault.lab", String.valueOf(e.getMessage()));
        }
    }

    /** Handles the events that have come; later ones are left out. */
    void finishEvents() throws InterruptedException {
        events.shutdown();
        var unused = events.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        client.close();
        events.shutdown();
        try {
            server.close();
        } catch (Exception e) {
            throw new Fault(e, "fault.unexpected", String.valueOf(e.getMessage()));
        }
    }
}
