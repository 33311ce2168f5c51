package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.AmiTimeoutException;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.ami.AmiFaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a server without touching it: what it is, what this user may do, what of it has a type here. Everything that is
 * written down is redacted, so that it can be sent with a bug report.
 */
final class ProbeRun {
    /** All that is ever sent, besides logging in. Each of them only reads. */
    static final Set<String> SENT = Set.of(
            "Ping",
            "CoreSettings",
            "CoreStatus",
            "ListCommands",
            "ModuleCheck",
            "CoreShowChannels",
            "QueueStatus",
            "ParkedCalls",
            "ConfbridgeListRooms",
            "BridgeList",
            "DeviceStateList",
            "ExtensionStateList",
            "PresenceStateList",
            "PJSIPShowEndpoints",
            "SIPpeers");

    private static final List<String> LISTS = List.of(
            "CoreShowChannels",
            "QueueStatus",
            "ParkedCalls",
            "ConfbridgeListRooms",
            "BridgeList",
            "DeviceStateList",
            "ExtensionStateList",
            "PresenceStateList",
            "PJSIPShowEndpoints",
            "SIPpeers");
    private static final List<String> MODULES = List.of(
            "app_queue",
            "app_confbridge",
            "res_parking",
            "chan_pjsip",
            "chan_sip",
            "res_manager_devicestate",
            "res_manager_presencestate",
            "res_stasis",
            "cdr_manager");
    private static final int MOST_EVENTS = 10_000;

    private final ConsoleOptions options;
    private final Texts texts;
    private final PrintWriter out;
    private final StringBuilder report = new StringBuilder();
    private final Queue<AmiMessage> captured = new ConcurrentLinkedQueue<>();
    private final Catalogue catalogue = Catalogue.load();

    ProbeRun(ConsoleOptions options, Texts texts, PrintWriter out) {
        this.options = options;
        this.texts = texts;
        this.out = out;
    }

    /** @return 0, also if the server refuses much: that is what the report is for */
    int run(int seconds, @Nullable Path capture) throws InterruptedException {
        if (seconds < 0 || seconds > 3600) {
            throw new Fault("fault.option.range", "--listen", seconds, 0, 3600);
        }
        try (Pbx pbx = Pbx.open(options, texts, out)) {
            AmiClient client = pbx.client();
            client.onMessage(this::keep);
            try {
                client.connect().join();
            } catch (CompletionException e) {
                throw AmiFaults.of(e, options.pbx.ami, options.pbx.user);
            }
            describe(client);
            out.println(texts.say("probe.listening", seconds));
            out.flush();
            new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
            events();
        }
        if (capture != null) {
            write(capture);
        }
        out.print(report);
        out.println(texts.say("probe.done"));
        out.flush();
        return 0;
    }

    private void keep(AmiMessage event) {
        if (captured.size() < MOST_EVENTS) {
            captured.add(event);
        }
    }

    private void describe(AmiClient client) {
        client.session().ifPresent(s -> say("probe.greeting", s.greeting().line()));
        clock(client);
        ask(client, AmiAction.of("CoreSettings"))
                .ifPresent(a -> say("probe.version", a.first("AsteriskVersion").orElse("?")));
        ask(client, AmiAction.of("CoreStatus"))
                .ifPresent(a -> say("probe.calls", a.first("CoreCurrentCalls").orElse("?")));
        Set<String> actions = actions(client);
        modules(client, actions);
        for (String list : LISTS) {
            list(client, list);
        }
    }

    /** How far the server's clock is from this one; half of the way there and back is taken off. */
    private void clock(AmiClient client) {
        long before = System.nanoTime();
        Optional<AmiResponse> pong = ask(client, AmiAction.of("Ping"));
        Duration half = Duration.ofNanos((System.nanoTime() - before) / 2);
        pong.flatMap(answer -> answer.first("Timestamp")).ifPresent(text -> {
            try {
                Instant there = Instant.ofEpochMilli((long) (Double.parseDouble(text) * 1000));
                Duration ahead = Duration.between(Instant.now().minus(half), there);
                say("probe.clock", ahead.toMillis());
            } catch (NumberFormatException e) {
                say("probe.refused", "Ping", "Timestamp: " + Redaction.shape(text));
            }
        });
    }

    private Set<String> actions(AmiClient client) {
        Set<String> names = new TreeSet<>();
        ask(client, AmiAction.of("ListCommands"))
                .ifPresent(answer -> answer.message().headers().stream()
                        .map(AmiHeader::name)
                        .filter(name ->
                                !Set.of("Response", "ActionID", "Message").contains(name))
                        .forEach(names::add));
        List<String> untyped = names.stream()
                .filter(name -> !catalogue.actions().containsKey(name))
                .toList();
        say("probe.actions", names.size(), names.size() - untyped.size());
        say("probe.untyped", untyped.isEmpty() ? "-" : String.join(", ", untyped));
        for (String important : List.of("Originate", "Setvar", "QueueAdd", "Redirect", "Command", "DBPut")) {
            say(names.contains(important) ? "probe.may" : "probe.may-not", important);
        }
        return names;
    }

    private void modules(AmiClient client, Set<String> actions) {
        if (!actions.contains("ModuleCheck")) {
            say("probe.modules.unknown");
            return;
        }
        for (String module : MODULES) {
            boolean isThere = ask(client, AmiAction.of("ModuleCheck").with("Module", module))
                    .isPresent();
            say(isThere ? "probe.module" : "probe.module.none", module);
        }
    }

    private Optional<AmiResponse> ask(AmiClient client, AmiAction action) {
        requireReading(action);
        try {
            AmiResponse answer = client.send(action).join();
            captured.add(answer.message());
            return Optional.of(answer);
        } catch (CompletionException e) {
            refused(action, e);
            return Optional.empty();
        }
    }

    private void list(AmiClient client, String name) {
        AmiAction action = AmiAction.of(name);
        requireReading(action);
        try {
            AmiList list = client.sendList(action).join();
            list.items().forEach(this::keep);
            Set<String> kinds =
                    new TreeSet<>(list.items().stream().map(AmiMessage::name).toList());
            say("probe.list", name, list.size(), String.join(", ", kinds));
        } catch (CompletionException e) {
            refused(action, e);
        }
    }

    private static void requireReading(AmiAction action) {
        if (!SENT.contains(action.name())) {
            throw new IllegalStateException("a probe must not send " + action.name());
        }
    }

    private void refused(AmiAction action, CompletionException failure) {
        if (failure.getCause() instanceof AmiRefusedException no) {
            String about = action.name().equals("ModuleCheck") ? null : action.name();
            if (about != null) {
                say("probe.refused", about, no.response().text());
            }
        } else if (failure.getCause() instanceof AmiTimeoutException) {
            say(
                    "probe.refused",
                    action.name(),
                    String.valueOf(failure.getCause().getMessage()));
        } else {
            throw AmiFaults.of(failure, options.pbx.ami, options.pbx.user);
        }
    }

    private void events() {
        Map<String, Long> counts = new TreeMap<>();
        captured.stream().filter(AmiMessage::isEvent).forEach(m -> counts.merge(m.name(), 1L, Long::sum));
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        known.addAll(catalogue.events());
        List<String> unknown = new ArrayList<>();
        counts.forEach((name, count) -> {
            if (!known.contains(name)) {
                unknown.add(name + " (" + count + ")");
            }
        });
        say("probe.events", counts.size(), counts.size() - unknown.size());
        say("probe.untyped", unknown.isEmpty() ? "-" : String.join(", ", unknown));
    }

    private void write(Path capture) {
        StringBuilder text = new StringBuilder();
        captured.forEach(m -> text.append(Redaction.of(m)).append("\r\n"));
        try {
            Files.write(capture, text.toString().getBytes(StandardCharsets.UTF_8));
            say("probe.capture", captured.size(), capture.getFileName());
        } catch (IOException e) {
            throw new Fault(e, "fault.record", capture, String.valueOf(e.getMessage()));
        }
    }

    private void say(String key, Object... values) {
        report.append(texts.say(key, values)).append(System.lineSeparator());
    }
}
