package io.github.pbxkit.ami.live;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Asks a server for its lists. Only reads; blocks until all are there. */
final class ListReader {
    private static final Map<LiveKind, List<String>> ACTIONS = actions();

    private final AmiClient client;

    ListReader(AmiClient client) {
        this.client = client;
    }

    private static Map<LiveKind, List<String>> actions() {
        Map<LiveKind, List<String>> actions = new EnumMap<>(LiveKind.class);
        actions.put(LiveKind.CHANNEL, List.of("CoreShowChannels"));
        actions.put(LiveKind.BRIDGE, List.of("BridgeList"));
        actions.put(LiveKind.QUEUE, List.of("QueueStatus"));
        actions.put(LiveKind.PARKED_CALL, List.of("ParkedCalls"));
        actions.put(LiveKind.CONFERENCE, List.of("ConfbridgeListRooms"));
        actions.put(LiveKind.CONTACT, List.of("PJSIPShowContacts"));
        actions.put(LiveKind.PEER, List.of("SIPpeers", "IAXpeerlist"));
        actions.put(LiveKind.REGISTRATION, List.of("PJSIPShowRegistrationsOutbound", "SIPshowregistry", "IAXregistry"));
        actions.put(LiveKind.EXTENSION, List.of("ExtensionStateList"));
        return actions;
    }

    /** All lists that the server gives. Fails as the client does when the connection is lost. */
    LiveLists readAll() {
        Map<String, CompletableFuture<AmiList>> answers = new LinkedHashMap<>();
        ACTIONS.values()
                .forEach(names -> names.forEach(name -> answers.put(name, client.sendList(AmiAction.of(name)))));
        Map<LiveKind, List<AmiMessage>> items = new EnumMap<>(LiveKind.class);
        Map<LiveKind, String> unavailable = new EnumMap<>(LiveKind.class);
        ACTIONS.forEach((kind, names) -> {
            for (String name : names) {
                take(kind, name, Objects.requireNonNull(answers.get(name)), items, unavailable);
            }
        });
        items.keySet().forEach(unavailable::remove); // one of several actions is enough
        addParticipants(items);
        return new LiveLists(items, unavailable, null);
    }

    /** The list of a few queues. */
    LiveLists readQueues(Set<String> names) {
        List<CompletableFuture<AmiList>> answers = names.stream()
                .map(name -> client.sendList(AmiAction.of("QueueStatus").with("Queue", name)))
                .toList();
        List<AmiMessage> items = new ArrayList<>();
        answers.forEach(answer -> items.addAll(answer.join().items()));
        return LiveLists.ofQueues(names, items);
    }

    private static void take(
            LiveKind kind,
            String action,
            CompletableFuture<AmiList> answer,
            Map<LiveKind, List<AmiMessage>> items,
            Map<LiveKind, String> unavailable) {
        try {
            items.computeIfAbsent(kind, k -> new ArrayList<>()).addAll(join(answer));
        } catch (AmiRefusedException refused) {
            String why = refused.getMessage();
            if (isEmptyList(refused)) {
                return;
            }
            if (items.getOrDefault(kind, List.of()).isEmpty()) {
                items.remove(kind);
            }
            unavailable.put(kind, action + ": " + why);
        }
    }

    private static List<AmiMessage> join(CompletableFuture<AmiList> answer) {
        try {
            return answer.join().items();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Some actions call an empty list an error: "No active conferences.", "No Contacts found". */
    private static boolean isEmptyList(AmiRefusedException refused) {
        String text = refused.response().message().first("Message", "").toLowerCase(Locale.ROOT);
        return text.startsWith("no ") || text.startsWith("unable to retrieve");
    }

    private void addParticipants(Map<LiveKind, List<AmiMessage>> items) {
        List<AmiMessage> rooms = items.getOrDefault(LiveKind.CONFERENCE, List.of());
        List<AmiMessage> all = new ArrayList<>(rooms);
        for (AmiMessage room : rooms) {
            try {
                AmiAction list = AmiAction.of("ConfbridgeList").with("Conference", room.first("Conference", ""));
                all.addAll(join(client.sendList(list)));
            } catch (AmiRefusedException hasJustEnded) {
                all.remove(room);
            }
        }
        items.computeIfPresent(LiveKind.CONFERENCE, (kind, before) -> all);
    }
}
