package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiException;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.AmiStats;
import io.github.pbxkit.ami.ConnectionChange;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.terminal.EventFilter;
import io.github.pbxkit.examples.kit.terminal.Screen;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import io.github.pbxkit.examples.kit.terminal.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * What the console does with a line: one of its own commands, or an action with headers ({@code Getvar Variable=X}), whose
 * answer, list or output is shown. Events are shown in between.
 */
final class ConsoleSession implements Terminals.Session, AutoCloseable {
    static final List<String> COMMANDS =
            List.of("cli", "help", "json", "list", "quit", "record", "stats", "unwatch", "watch");

    /** Actions that give a list; for others there is the command {@code list}. */
    private static final Set<String> LISTS = Set.of(
            "agents",
            "bridgeinfo",
            "bridgelist",
            "bridgetechnologylist",
            "confbridgelist",
            "confbridgelistrooms",
            "coreshowchannelmap",
            "coreshowchannels",
            "dahdishowchannels",
            "dahdishowstatus",
            "dbget",
            "dbgettree",
            "devicestatelist",
            "extensionstatelist",
            "faxsessions",
            "iaxpeerlist",
            "iaxregistry",
            "meetmelist",
            "meetmelistrooms",
            "mwiget",
            "parkedcalls",
            "parkinglots",
            "pjsipshowaors",
            "pjsipshowauths",
            "pjsipshowcontacts",
            "pjsipshowendpoint",
            "pjsipshowendpoints",
            "pjsipshowmaintenance",
            "pjsipshowregistrationinboundcontactstatuses",
            "pjsipshowregistrationsinbound",
            "pjsipshowregistrationsoutbound",
            "pjsipshowresourcelists",
            "pjsipshowsubscriptionsinbound",
            "pjsipshowsubscriptionsoutbound",
            "presencestatelist",
            "prishowspans",
            "queuestatus",
            "queuesummary",
            "showdialplan",
            "sippeers",
            "sippeerstatus",
            "sipshowregistry",
            "status",
            "voicemailboxsummary",
            "voicemailuserslist",
            "voicemailuserstatus");

    private final AmiClient client;
    private final Texts texts;
    private final Screen screen;
    private final Catalogue catalogue = Catalogue.load();
    private volatile EventFilter filter;
    private volatile boolean isShowing;
    private volatile boolean isJson;
    private volatile @Nullable Recorder recorder;
    private volatile boolean isOver;

    ConsoleSession(AmiClient client, ConsoleOptions options, Texts texts, Screen screen) {
        this.client = client;
        this.texts = texts;
        this.screen = screen;
        this.isJson = options.json;
        this.filter = EventFilter.parse(Words.of(options.watch == null ? "" : options.watch));
        this.recorder = options.record == null ? null : new Recorder(options.record, options.json);
        client.onMessage(this::onEvent);
        client.onState(this::onState);
    }

    void connect() {
        client.connect().join();
    }

    void showEvents() {
        isShowing = true;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    private void onEvent(AmiMessage event) {
        if (!filter.shows(event.name(), event::all)) {
            return;
        }
        Recorder record = recorder;
        if (record != null) {
            record.write(event);
        }
        if (isShowing) {
            screen.print(isJson ? Formats.json(event) : Formats.line(event, screen.lineWidth()));
        }
    }

    private void onState(ConnectionChange change) {
        boolean isNews = change.state() == ConnectionState.GAP && change.previous() != ConnectionState.GAP
                || change.state() == ConnectionState.LIVE && change.generation() > 1
                || change.state() == ConnectionState.CLOSED
                        && change.generation() > 0
                        && change.reason() != null
                        && !isOver;
        if (isNews) {
            String reason = change.reason() == null
                    ? ""
                    : String.valueOf(change.reason().getMessage());
            screen.print(texts.say("state." + change.state().name().toLowerCase(Locale.ROOT), reason));
        }
    }

    @Override
    public boolean run(String line) {
        List<String> words = Words.of(line);
        if (words.isEmpty()) {
            return true;
        }
        try {
            return run(words, line.strip());
        } catch (Fault fault) {
            screen.print(fault.sentence(texts));
            return false;
        }
    }

    private boolean run(List<String> words, String line) {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "help" -> screen.print(texts.say("console.help"));
            case "quit", "exit" -> isOver = true;
            case "watch" -> watch(rest);
            case "unwatch" -> isShowing = false;
            case "json" -> isJson = !isJson;
            case "record" -> record(rest);
            case "stats" -> screen.print("state: " + client.state() + "\n" + lines(client.stats()));
            case "cli" -> {
                return send(AmiAction.of("Command")
                        .with("Command", line.substring("cli".length()).strip()));
            }
            case "list" -> {
                return !rest.isEmpty() && sendList(action(rest));
            }
            default -> {
                AmiAction action = action(words);
                return isList(action) ? sendList(action) : send(action);
            }
        }
        return true;
    }

    private static String lines(AmiStats stats) {
        String text = stats.toString(); // a record: Name[a=1, b=2]
        return text.substring(text.indexOf('[') + 1, text.length() - 1)
                .replace(", ", "\n")
                .replace("=", ": ");
    }

    private void watch(List<String> words) {
        filter = EventFilter.parse(words);
        isShowing = true;
    }

    private void record(List<String> words) {
        Recorder before = recorder;
        recorder = words.isEmpty() ? null : new Recorder(Path.of(words.get(0)), isJson);
        closeQuietly(before);
    }

    private AmiAction action(List<String> words) {
        AmiAction action = AmiAction.of(catalogue.spelled(words.get(0)));
        for (String word : words.subList(1, words.size())) {
            int equals = word.indexOf('=');
            if (equals <= 0) {
                throw new Fault("fault.word", word, words.get(0));
            }
            action = action.with(word.substring(0, equals), word.substring(equals + 1));
        }
        return action;
    }

    private static boolean isList(AmiAction action) {
        String name = action.name().toLowerCase(Locale.ROOT);
        boolean isHangupByPattern = name.equals("hangup")
                && action.headers().stream()
                        .anyMatch(h -> h.value().startsWith("/") && h.value().endsWith("/"));
        return LISTS.contains(name) || isHangupByPattern;
    }

    private boolean send(AmiAction action) {
        try {
            show(client.send(action).join());
            return true;
        } catch (CompletionException | IllegalArgumentException e) {
            return failed(e);
        }
    }

    private void show(AmiResponse response) {
        if (isJson) {
            screen.print(Formats.json(response.message()));
        } else if (!response.output().isEmpty()) {
            screen.print(String.join(
                    "\n", response.output().stream().map(Formats::printable).toList()));
        } else {
            screen.print(Formats.block(response.message()));
        }
    }

    private boolean sendList(AmiAction action) {
        try {
            AmiList list = client.sendList(action).join();
            if (isJson) {
                list.items().forEach(item -> screen.print(Formats.json(item)));
            } else if (list.items().isEmpty()) {
                screen.print(texts.say("list.empty"));
            } else {
                screen.print(Formats.tables(list.items(), screen.width(), texts.say("list.more")));
                screen.print(texts.say("list.count", list.size()));
            }
            return true;
        } catch (CompletionException | IllegalArgumentException e) {
            return failed(e);
        }
    }

    private boolean failed(RuntimeException thrown) {
        Throwable failure =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (failure instanceof AmiRefusedException refused) {
            show(refused.response());
        } else if (failure instanceof AmiException || failure instanceof IllegalArgumentException) {
            screen.print(String.valueOf(failure.getMessage()));
        } else {
            throw thrown;
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        closeQuietly(recorder);
    }

    private static void closeQuietly(@Nullable Recorder recorder) {
        try {
            if (recorder != null) {
                recorder.close();
            }
        } catch (IOException e) {
            throw new Fault(e, "fault.unexpected", String.valueOf(e.getMessage()));
        }
    }
}
