package io.github.pbxkit.examples.lab.ami;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.ListEnd;
import io.github.pbxkit.ami.UnknownEvent;
import io.github.pbxkit.ami.action.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;

/**
 * Asks a running server for every list that it has. Which actions are lists it says itself: by {@code EventList}, or a
 * text that something will follow, in its answer, or by the section on list items in its description of the action. An
 * action that needs no header and is refused may be an empty list as well, and is named with the server's words. So each
 * action that {@code ListCommands} names is sent once, with headers that mean something on this server where it needs any.
 */
final class ListSurvey {
    /** What is not sent, and why. The server describes none of these as a list, which is checked. */
    private static final Map<String, String> NOT_SENT = Map.of(
            "Logoff", "ends this connection",
            "Reload", "reads the whole configuration again",
            "WaitEvent", "holds up the connection until an event comes",
            "IAXnetstats", "prints lines that are no message",
            "IAXpeers", "prints lines that are no message");

    /** Where ListItems is not the number of items, and what it is. */
    private static final Map<String, String> COUNTED_DIFFERENTLY = Map.of(
            "ShowDialPlan", "extensions, priorities and contexts, each of which may be an item",
            "DBGetTree", "always 1 on Asterisk 16");

    private final AmiClient client;
    private final Map<String, Map<String, String>> headers;
    private final Map<String, Integer> collected = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    /** @param headers those that actions need, by action */
    ListSurvey(AmiClient client, Map<String, Map<String, String>> headers) {
        this.client = client;
        this.headers = headers;
    }

    void run(List<String> actions) {
        for (String name : actions) {
            boolean isDescribed = isDescribedAsList(name);
            if (!NOT_SENT.containsKey(name)) {
                if (answersAsList(name) || isDescribed) {
                    collect(name);
                }
            } else if (isDescribed) {
                problems.add(name + " is described as a list, but was not sent");
            }
        }
    }

    /** How many items each list had. */
    Map<String, Integer> collected() {
        return collected;
    }

    /** Lists that the server refuses, with its words. */
    Map<String, String> refused() {
        return refused;
    }

    /** What is not as it should be. */
    List<String> problems() {
        return problems;
    }

    private AmiAction action(String name) {
        AmiAction action = AmiAction.of(name);
        for (Map.Entry<String, String> header :
                headers.getOrDefault(name, Map.of()).entrySet()) {
            action = action.with(header.getKey(), header.getValue());
        }
        return action;
    }

    private boolean answersAsList(String name) {
        try {
            AmiResponse answer = client.send(action(name), AmiContract.SOON).join();
            return answer.first("EventList").isPresent() || answer.text().contains("will follow");
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof AmiRefusedException)) {
                problems.add(name + ": " + e.getCause().getMessage());
            }
            // Needs no header, and is refused: an empty list may be an Error.
            return section(name, "[Syntax]").stream().noneMatch(line -> line.matches("(?!Action:)[A-Za-z0-9]+:.*"));
        }
    }

    private boolean isDescribedAsList(String name) {
        return section(name, "[List Responses]").stream().anyMatch(line -> line.startsWith("Event: "));
    }

    /** Of the server's own description of an action. */
    private List<String> section(String name, String title) {
        List<String> lines = client.send(Command.of("manager show command " + name), AmiContract.SOON)
                .join()
                .output();
        int start = lines.indexOf(title);
        return start < 0
                ? List.of()
                : lines.stream()
                        .skip(start + 1)
                        .takeWhile(line -> !line.matches("\\[[A-Z][a-z]+( [A-Z][a-z]+)*]"))
                        .toList();
    }

    private void collect(String name) {
        try {
            AmiList list = client.sendList(action(name), AmiContract.SOON, ListEnd.automatic())
                    .join();
            collected.put(name, list.size());
            check(name, list);
        } catch (CompletionException e) {
            if (e.getCause() instanceof AmiRefusedException refusal) {
                refused.put(name, refusal.response().text().strip());
            } else {
                problems.add(name + ": " + e.getCause().getMessage());
            }
        }
    }

    private void check(String name, AmiList list) {
        list.events().stream()
                .filter(UnknownEvent.class::isInstance)
                .map(item -> name + " has an item without a type: " + item.name())
                .distinct()
                .forEach(problems::add);
        list.end().intValue("ListItems").ifPresent(count -> {
            if (count != list.size() && !COUNTED_DIFFERENTLY.containsKey(name)) {
                problems.add(name + " says " + count + " items, " + list.size() + " came");
            }
        });
    }
}
