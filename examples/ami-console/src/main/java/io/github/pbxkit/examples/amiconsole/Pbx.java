package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiClientBuilder;
import io.github.pbxkit.ami.OverflowPolicy;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiAddress;
import io.github.pbxkit.examples.kit.ami.AmiServerOptions;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import io.github.pbxkit.examples.lab.AsteriskLab;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.AsteriskVersion;
import io.github.pbxkit.examples.lab.LabException;
import io.github.pbxkit.examples.lab.LabOptions;
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
        options.pbx.check();
        if (options.pbx.ami != null) {
            return open(options, options.pbx.address(), user(options), password(options, texts), () -> {});
        }
        Integer lab = options.pbx.standIn.lab;
        return lab == null ? demo(options, texts, out) : lab(options, lab);
    }

    private static String user(ConsoleOptions options) {
        if (options.pbx.user == null) {
            throw AmiServerOptions.missingUser();
        }
        return options.pbx.user;
    }

    /** As given; on a terminal it may be typed in, unseen. */
    private static String password(ConsoleOptions options, Texts texts) {
        if (options.pbx.password != null) {
            return options.pbx.password;
        }
        String typed = Terminals.typedPassword(texts.say("ask.password", String.valueOf(options.pbx.user)));
        if (typed == null) {
            throw AmiServerOptions.missingUser();
        }
        return typed;
    }

    private static Pbx open(
            ConsoleOptions options, AmiAddress address, String user, String password, AutoCloseable server) {
        ExecutorService events = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "ami-console-events");
            thread.setDaemon(true);
            return thread;
        });
        return new Pbx(client(options, address, user, password, events), events, server);
    }

    private static AmiClient client(
            ConsoleOptions options, AmiAddress address, String user, String password, Executor events) {
        try {
            AmiClientBuilder builder = AmiClient.builder(address.host(), address.port())
                    .credentials(user, password)
                    .events(options.events)
                    .eventExecutor(events)
                    .queue(100_000, OverflowPolicy.DROP_OLDEST); // a person at a slow terminal wants the newest
            return options.pbx.secure(builder).build();
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.option", String.valueOf(e.getMessage()));
        }
    }

    private static Pbx demo(ConsoleOptions options, Texts texts, PrintWriter out) {
        if (options.commands.isEmpty()) {
            out.println(texts.say("demo.hello"));
        }
        Demo demo = Demo.start();
        return open(options, new AmiAddress(demo.host(), demo.port()), demo.user(), demo.secret(), demo);
    }

    private static Pbx lab(ConsoleOptions options, int version) {
        try {
            AsteriskServer server =
                    AsteriskLab.start(AsteriskVersion.of(String.valueOf(version)), LabOptions.defaults());
            AmiAddress address = new AmiAddress("127.0.0.1", server.amiPort());
            return open(options, address, server.amiUser(), server.amiPassword(), server);
        } catch (LabException e) {
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
