package io.github.pbxkit.examples.ariconsole;

import io.github.pbxkit.ari.AriClient;
import io.github.pbxkit.ari.AriEvent;
import io.github.pbxkit.ari.ConnectionChange;
import io.github.pbxkit.ari.ConnectionState;
import io.github.pbxkit.ari.event.ChannelUserevent;
import io.github.pbxkit.examples.ariconsole.ApiDocs.Operation;
import io.github.pbxkit.examples.ariconsole.ApiDocs.Parameter;
import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import io.github.pbxkit.examples.kit.terminal.EventFilter;
import io.github.pbxkit.examples.kit.terminal.Screen;
import io.github.pbxkit.examples.kit.terminal.Terminals;
import io.github.pbxkit.examples.kit.terminal.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** What the console does with a line: one of its own commands, or a request. Events are shown in between. */
final class ConsoleSession implements Terminals.Session, AutoCloseable {
    static final List<String> COMMANDS = List.of(
            "DELETE",
            "GET",
            "POST",
            "PUT",
            "describe",
            "events",
            "help",
            "json",
            "list",
            "quit",
            "record",
            "unwatch",
            "watch");

    private static final long PATIENCE_SECONDS = 10;

    private final AriClient client;
    private final Rest rest;
    private final Texts texts;
    private final Screen screen;
    private final ApiDocs docs;
    private volatile EventFilter filter;
    private volatile boolean isShowing;
    private volatile boolean isJson;
    private volatile @Nullable Writer recorder;
    private volatile boolean isOver;

    /** The name of our own event that comes last. */
    private final String lastEvent = "ari-console-" + UUID.randomUUID();

    private final CountDownLatch lastEventCame = new CountDownLatch(1);

    ConsoleSession(AriClient client, Rest rest, ApiDocs docs, ConsoleOptions options, Texts texts, Screen screen) {
        this.client = client;
        this.rest = rest;
        this.docs = docs;
        this.texts = texts;
        this.screen = screen;
        this.isJson = options.json;
        this.filter = EventFilter.parse(Words.of(options.watch == null ? "" : options.watch));
        this.recorder = options.record == null ? null : open(options.record);
        client.on(AriEvent.class, this::onEvent);
        client.onState(this::onState);
        client.onReconnected(report -> screen.print(texts.say("state.live")));
    }

    void showEvents() {
        isShowing = true;
    }

    @Override
    public boolean isOver() {
        return isOver;
    }

    private void onEvent(AriEvent event) {
        if (event.isSynthetic()) {
            return;
        }
        if (event instanceof ChannelUserevent own && own.eventname().equals(lastEvent)) {
            lastEventCame.countDown();
            return;
        }
        EventText text = EventText.of(event.raw());
        if (!filter.shows(event.type(), text::values)) {
            return;
        }
        record(event.raw());
        if (isShowing) {
            screen.print(isJson ? event.raw() : text.line(screen.lineWidth()));
        }
    }

    /**
     * Waits for the events that the last line caused: behind them comes one of our own, which is neither shown nor recorded.
     *
     * @return false for a user who may not send one, and when it does not come
     */
    boolean awaitEvents(String application) throws InterruptedException {
        try {
            client.events().userEvent(lastEvent, application).send().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return lastEventCame.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            return false;
        }
    }

    private synchronized void record(String raw) {
        Writer to = recorder;
        try {
            if (to != null) {
                to.write(raw.replace('\n', ' ') + "\n");
                to.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void onState(ConnectionChange change) {
        switch (change.state()) {
            case GAP -> {
                if (change.previous() != ConnectionState.GAP) {
                    tell(change);
                }
            }
            case REPLACED -> tell(change);
            case CLOSED -> {
                if (!isOver) {
                    tell(change);
                }
            }
            default -> {}
        }
    }

    private void tell(ConnectionChange change) {
        screen.print(texts.say("state." + change.state().name().toLowerCase(Locale.ROOT), change.reason()));
    }

    @Override
    public boolean run(String line) {
        List<String> words = Words.of(line);
        if (words.isEmpty()) {
            return true;
        }
        try {
            return run(words);
        } catch (Fault fault) {
            screen.print(fault.sentence(texts));
            return false;
        } catch (IOException e) {
            screen.print(texts.say("fault.request", String.valueOf(e.getMessage())));
            return false;
        } catch (IllegalArgumentException e) { // such as a path that cannot stand in an address
            screen.print(texts.say("fault.line.wrong", String.valueOf(e.getMessage())));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean run(List<String> words) throws IOException, InterruptedException {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "help" -> screen.print(texts.say("console.help"));
            case "quit", "exit" -> isOver = true;
            case "list" -> docs.matching(rest).forEach(o -> screen.print(line(o)));
            case "describe" -> docs.matching(rest).forEach(this::describe);
            case "events" -> screen.print(String.join("  ", docs.events()));
            case "watch" -> {
                filter = EventFilter.parse(rest);
                isShowing = true;
            }
            case "unwatch" -> isShowing = false;
            case "json" -> isJson = !isJson;
            case "record" -> record(rest);
            default -> {
                return request(words);
            }
        }
        return true;
    }

    private static String line(Operation operation) {
        return String.format(Locale.ROOT, "%-6s %s  %s", operation.method(), operation.path(), operation.summary());
    }

    private void describe(Operation operation) {
        StringBuilder text = new StringBuilder(line(operation));
        for (Parameter parameter : operation.parameters()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n    %-24s %s %s%s%s%s",
                    parameter.name() + (parameter.required() ? " *" : ""),
                    parameter.where(),
                    parameter.type(),
                    parameter.multiple() ? "[]" : "",
                    parameter.missing().isEmpty() ? "" : " = " + parameter.missing(),
                    parameter.allowed().isEmpty() ? "" : " " + parameter.allowed()));
        }
        screen.print(text.toString());
    }

    private void record(List<String> words) throws IOException {
        Writer before = recorder;
        recorder = words.isEmpty() ? null : open(Path.of(words.get(0)));
        if (before != null) {
            before.close();
        }
    }

    private static Writer open(Path file) {
        try {
            return Files.newBufferedWriter(
                    file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new Fault(e, "fault.record", file, e.getClass().getSimpleName());
        }
    }

    private boolean request(List<String> words) throws IOException, InterruptedException {
        if (!RequestLine.METHODS.contains(words.get(0).toUpperCase(Locale.ROOT))) {
            throw new Fault("fault.line.command", words.get(0));
        }
        RequestLine line = RequestLine.parse(words, docs);
        Rest.Answer answer = rest.call(line.method(), line.path(), line.query(), line.json());
        String body = answer.isText() ? answer.text() : texts.say("answer.binary", answer.body().length, answer.type());
        if (isJson) {
            screen.print(body);
        } else {
            screen.print(answer.status() + (body.isBlank() ? "" : " " + EventText.pretty(body)));
        }
        return answer.isSuccess();
    }

    @Override
    public void close() throws IOException {
        isOver = true;
        Writer last = recorder;
        if (last != null) {
            last.close();
        }
        client.close();
    }
}
