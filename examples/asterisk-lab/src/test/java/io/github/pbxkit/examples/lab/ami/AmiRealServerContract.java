package io.github.pbxkit.examples.lab.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiRefusedException;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.ListEnd;
import io.github.pbxkit.ami.UnknownEvent;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.ListCommands;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.examples.lab.AsteriskServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The contract, and what only a real server can show. */
abstract class AmiRealServerContract extends AmiContract {
    /** What list actions need that is not in their name. */
    private static final Map<String, Map<String, String>> PARAMETERS = Map.of(
            "ConfbridgeList", Map.of("Conference", "nobody"),
            "PJSIPShowEndpoint", Map.of("Endpoint", "6001"),
            "MWIGet", Map.of("Mailbox", "nobody@nowhere"),
            "BridgeInfo", Map.of("BridgeUniqueid", "none"),
            "DBGet", Map.of("Family", "pbxkit", "Key", "none"),
            "DBGetTree", Map.of("Family", "pbxkit"),
            "CoreShowChannelMap", Map.of("Channel", "none"),
            "VoicemailBoxSummary", Map.of("Context", "default", "Mailbox", "none"),
            "VoicemailUserStatus", Map.of("Context", "default", "Mailbox", "none"));

    private static final List<String> LISTS = List.of(
            "Agents",
            "BridgeInfo",
            "BridgeList",
            "BridgeTechnologyList",
            "ConfbridgeList",
            "ConfbridgeListRooms",
            "CoreShowChannelMap",
            "CoreShowChannels",
            "DAHDIShowChannels",
            "DAHDIShowStatus",
            "DBGet",
            "DBGetTree",
            "DeviceStateList",
            "ExtensionStateList",
            "FAXSessions",
            "IAXpeerlist",
            "IAXregistry",
            "MeetmeList",
            "MeetmeListRooms",
            "MWIGet",
            "ParkedCalls",
            "Parkinglots",
            "PJSIPShowAors",
            "PJSIPShowAuths",
            "PJSIPShowContacts",
            "PJSIPShowEndpoint",
            "PJSIPShowEndpoints",
            "PJSIPShowMaintenance",
            "PJSIPShowRegistrationInboundContactStatuses",
            "PJSIPShowRegistrationsInbound",
            "PJSIPShowRegistrationsOutbound",
            "PJSIPShowResourceLists",
            "PJSIPShowSubscriptionsInbound",
            "PJSIPShowSubscriptionsOutbound",
            "PresenceStateList",
            "PRIShowSpans",
            "QueueStatus",
            "QueueSummary",
            "ShowDialPlan",
            "SKINNYdevices",
            "SKINNYlines",
            "SIPpeers",
            "SIPpeerstatus",
            "SIPshowregistry",
            "Status",
            "VoicemailBoxSummary",
            "VoicemailUsersList",
            "VoicemailUserStatus");

    abstract AsteriskServer server();

    @Override
    AmiTarget target() {
        return AmiTarget.of(server());
    }

    private List<String> commands() {
        AmiResponse response = get(client().send(ListCommands.of()));
        return response.message().headers().stream()
                .map(AmiHeader::name)
                .filter(name -> !name.equals("Response") && !name.equals("ActionID"))
                .toList();
    }

    @Test
    void collectsEveryListThatTheServerHas() {
        List<String> live = commands();
        List<String> problems = new ArrayList<>();
        int lists = 0;
        for (String name : LISTS) {
            if (live.contains(name)) {
                lists++;
                collect(name, problems);
            }
        }
        System.out.println(
                "AMI lists on Asterisk " + server().version() + ": " + lists + " collected or empty by Error");
        assertThat(problems).isEmpty();
        assertThat(lists).isGreaterThanOrEqualTo(20); // 16 has no PJSIP lists with chan_sip, and 21 others
    }

    private void collect(String name, List<String> problems) {
        AmiAction action = AmiAction.of(name);
        for (Map.Entry<String, String> parameter :
                PARAMETERS.getOrDefault(name, Map.of()).entrySet()) {
            action = action.with(parameter.getKey(), parameter.getValue());
        }
        CompletableFuture<AmiList> outcome = client().sendList(action, Duration.ofSeconds(10), ListEnd.automatic());
        try {
            AmiList list = outcome.join();
            list.events().stream()
                    .filter(UnknownEvent.class::isInstance)
                    .forEach(item -> problems.add(name + " has an item without a type: " + item.name()));
            list.end().intValue("ListItems").ifPresent(count -> {
                if (count != list.size() && !COUNTS_DIFFERENTLY.contains(name)) {
                    problems.add(name + " says " + count + " items, " + list.size() + " came");
                }
            });
        } catch (java.util.concurrent.CompletionException e) {
            if (!(e.getCause() instanceof AmiRefusedException)) {
                problems.add(name + ": " + e.getCause().getMessage());
            }
        }
    }

    /** What these call items is not the number of their events. */
    private static final List<String> COUNTS_DIFFERENTLY =
            List.of("ShowDialPlan", "IAXpeerlist", "DAHDIShowChannels", "DBGetTree");

    @Test
    void listsTenThousandDevices() {
        List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            answers.add(client().send(Setvar.of("DEVICE_STATE(Custom:many" + i + ")", "INUSE"), Duration.ofMinutes(2)));
        }
        answers.forEach(AmiContract::getLong);
        long began = System.nanoTime();
        AmiList list = get(client().sendList(DeviceStateList.of()));
        System.out.println("DeviceStateList of " + list.size() + " on Asterisk " + server().version() + ": "
                + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(list.items())
                .filteredOn(item -> item.first("Device", "").startsWith("Custom:many"))
                .hasSize(10_000);
        assertThat(client().stats().droppedEvents()).isZero();
    }

    @Test
    void resyncsBeforeLiveEventsWhenTheServerWasKilledAndCameBack() throws Exception {
        List<String> story = new CopyOnWriteArrayList<>();
        AtomicInteger round = new AtomicInteger();
        try (AmiClient client = target().client().build()) {
            client.on(DeviceStateChange.class, change -> {
                if (change.device().startsWith("Custom:story")) {
                    story.add("event of " + change.generation());
                }
            });
            client.onResync(session -> {
                int number = round.incrementAndGet();
                client.send(Setvar.of("DEVICE_STATE(Custom:story" + System.nanoTime() + ")", "BUSY"))
                        .join(); // gives an event
                client.sendList(DeviceStateList.of()).join();
                story.add("resync of " + session.generation() + ", run " + number);
            });
            get(client.connect());
            await("the first event", () -> story.contains("event of 1"));
            server().kill();
            await("the gap", () -> client.state() == io.github.pbxkit.ami.ConnectionState.GAP);
            server().restart();
            await(
                    "an event after the return",
                    () -> story.get(story.size() - 1).startsWith("event of")
                            && !story.get(story.size() - 1).equals("event of 1"));
            assertThat(story.get(0)).startsWith("resync of 1");
            int firstNewEvent = story.indexOf(story.stream()
                    .filter(s -> s.startsWith("event") && !s.equals("event of 1"))
                    .findFirst()
                    .orElseThrow());
            String generation = story.get(firstNewEvent).substring("event of ".length());
            assertThat(story.subList(0, firstNewEvent)).anyMatch(s -> s.startsWith("resync of " + generation + ","));
        }
    }

    @Test
    void speaksTlsWithTheServersCertificate() {
        try (AmiClient client = AmiClient.builder("localhost", server().amiTlsPort())
                .credentials(server().amiUser(), server().amiPassword())
                .tls(AmiTls.trusting(server().tlsCertificate()))
                .build()) {
            get(client.connect());
            assertThat(get(client.send(Ping.of())).first("Ping")).hasValue("Pong");
        }
    }

    @Test
    void hasATypeForNearlyEveryActionThatTheServerLists() {
        List<String> live = commands();
        List<String> missing = live.stream().filter(name -> !isTyped(name)).toList();
        System.out.println("AMI actions on Asterisk " + server().version() + ": " + live.size()
                + " listed, without a type: " + missing);
        Coverage.write("ami-actions", server().line().number(), live.size(), live.size() - missing.size());
        assertThat(live.size() - missing.size()).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * live.size()));
    }

    private static boolean isTyped(String action) {
        try {
            Class.forName("io.github.pbxkit.ami.action." + action);
            return true;
        } catch (ClassNotFoundException | NoClassDefFoundError missing) {
            return false;
        }
    }

    @Test
    void hasATypeForNearlyEveryEventThatTheServerDocuments() {
        TreeSet<String> live = new TreeSet<>();
        for (String line : server().cli("manager show events").split("\n")) {
            for (String word : line.strip().split("\\s+")) {
                if (word.matches("[A-Z][A-Za-z-]+[A-Za-z]") && !line.contains(":")) {
                    live.add(word);
                }
            }
        }
        List<String> missing = live.stream()
                .map(name -> LONG_NAMES.stream()
                        .filter(full -> isCut(name, full))
                        .findFirst()
                        .orElse(name))
                .filter(name -> !(AmiEvent.parse("Event: " + name) instanceof KnownEvent))
                .toList();
        System.out.println("AMI events on Asterisk " + server().version() + ": " + live.size()
                + " documented, without a type: " + missing);
        Coverage.write("ami-events", server().line().number(), live.size(), live.size() - missing.size());
        assertThat(live).hasSizeGreaterThan(140);
        assertThat(live.size() - missing.size()).isGreaterThanOrEqualTo((int) Math.ceil(0.97 * live.size()));
    }

    /** Asterisk 16 cuts names after 20 characters on its CLI; these are longer. */
    private static final List<String> LONG_NAMES = List.of(
            "BridgeVideoSourceUpdate", "ChallengeResponseFailed", "CoreShowChannelsComplete", "LocalOptimizationBegin");

    private static boolean isCut(String name, String full) {
        return name.length() == 20 && full.startsWith(name);
    }
}
