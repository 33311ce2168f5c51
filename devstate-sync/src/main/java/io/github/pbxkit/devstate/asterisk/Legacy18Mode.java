package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.Registration;
import io.github.pbxkit.ami.action.ExtensionState;
import io.github.pbxkit.ami.action.Status;
import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.StateValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk 1.8 to 12: there is no event for devices and no list of hints, and the hint of a phone shows calls to it but
 * not calls from it. So each configured number is asked for, and who calls is told by the phone's channels.
 */
final class Legacy18Mode implements SourceMode {
    private static final Set<String> CHANNEL_EVENTS =
            Set.of("Newchannel", "Newstate", "Hold", "Unhold", "Rename", "Hangup");

    private final String context;
    private final List<String> numbers;
    private final ExportGate gate;
    private final Object lock = new Object();
    // guarded by lock
    private final Channels channels;
    private final Map<String, DeviceState> hints = new HashMap<>();
    private final Map<String, DeviceState> told = new HashMap<>();
    /** For each list that is under way, what came since it was asked for: the list may be older. */
    private final List<Since> meanwhile = new ArrayList<>();

    /** Equal only to itself. */
    private static final class Since {
        final List<AmiMessage> messages = new ArrayList<>();
    }

    Legacy18Mode(String context, List<String> numbers, Channels channels, ExportGate gate) {
        this.context = context;
        this.numbers = List.copyOf(numbers);
        this.channels = channels;
        this.gate = gate;
    }

    @Override
    public CompletableFuture<Snapshot> list(AmiClient client) {
        Since since = new Since();
        synchronized (lock) {
            meanwhile.add(since);
        }
        List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
        numbers.forEach(number -> answers.add(client.send(ExtensionState.of(number, context))));
        CompletableFuture<AmiList> open = client.sendList(Status.of());
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenCombine(open, (done, list) -> (Snapshot) fromHereOn -> {
                    List<AmiMessage> hintsNow = answers.stream()
                            .map(answer -> answer.join().message())
                            .toList();
                    return everything(hintsNow, list.items(), since, fromHereOn);
                })
                .whenComplete((snapshot, failure) -> {
                    if (failure != null) {
                        keepNoMore(since);
                    }
                });
    }

    /** Nor for lists that were asked for before: they do not count any more. */
    private void keepNoMore(Since since) {
        synchronized (lock) {
            meanwhile.subList(0, meanwhile.indexOf(since) + 1).clear();
        }
    }

    @Override
    public List<Registration> listen(AmiClient client, BiConsumer<String, StateValue> onChange) {
        // One handler for all, because hints and channels must be seen in the order in which they changed.
        return List.of(client.onMessage(message -> onEvent(message, onChange)));
    }

    private Map<String, StateValue> everything(
            List<AmiMessage> hintsNow, List<AmiMessage> open, Since since, Runnable fromHereOn) {
        synchronized (lock) {
            keepNoMore(since);
            fromHereOn.run();
            hints.clear();
            channels.clear();
            told.clear();
            hintsNow.forEach(this::takeHint);
            open.forEach(channels::take);
            since.messages.forEach(this::take);
            numbers.stream()
                    .filter(number -> gate.admits(number, ""))
                    .forEach(number -> told.put(number, state(number)));
            return Map.copyOf(told);
        }
    }

    private void onEvent(AmiMessage message, BiConsumer<String, StateValue> onChange) {
        boolean isHint = message.name().equals("ExtensionStatus");
        if (!isHint && !CHANNEL_EVENTS.contains(message.name())) {
            return;
        }
        synchronized (lock) {
            meanwhile.forEach(since -> since.messages.add(message));
            take(message).forEach(number -> tell(number, onChange));
        }
    }

    /** @return whose numbers it is about */
    private Set<String> take(AmiMessage message) {
        if (!message.name().equals("ExtensionStatus")) {
            return channels.take(message);
        }
        if (!message.first("Context", "").equals(context)) {
            return Set.of();
        }
        takeHint(message);
        return Set.of(message.first("Exten", ""));
    }

    /** A number without a hint has no state of its own; its channels tell what there is to tell. */
    private void takeHint(AmiMessage message) {
        int status = message.intValue("Status").orElse(Integer.MAX_VALUE);
        String number = message.first("Exten", "");
        if (status < 0) {
            hints.remove(number);
        } else if (gate.admits(number, message.first("Hint", ""))) {
            DeviceState.ofExtensionStatus(status).ifPresent(state -> hints.put(number, state));
        }
    }

    private void tell(String number, BiConsumer<String, StateValue> onChange) {
        @Nullable DeviceState before = told.get(number);
        if (before == null) {
            return; // not one of the configured numbers
        }
        DeviceState now = state(number);
        if (now != before) {
            told.put(number, now);
            onChange.accept(number, now);
        }
    }

    private DeviceState state(String number) {
        DeviceState hint = hints.getOrDefault(number, DeviceState.NOT_INUSE);
        return channels.state(number)
                .map(open -> DeviceState.aggregate(List.of(hint, open)))
                .orElse(hint);
    }
}
