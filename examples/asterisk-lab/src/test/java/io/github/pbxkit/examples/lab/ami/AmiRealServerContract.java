package io.github.pbxkit.examples.lab.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.AmiConnectException;
import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.AmiList;
import io.github.pbxkit.ami.AmiResponse;
import io.github.pbxkit.ami.AmiTimeoutException;
import io.github.pbxkit.ami.AmiTls;
import io.github.pbxkit.ami.ConnectionState;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.OverflowPolicy;
import io.github.pbxkit.ami.action.BridgeList;
import io.github.pbxkit.ami.action.DBPut;
import io.github.pbxkit.ami.action.DeviceStateList;
import io.github.pbxkit.ami.action.Getvar;
import io.github.pbxkit.ami.action.Hangup;
import io.github.pbxkit.ami.action.ListCommands;
import io.github.pbxkit.ami.action.Originate;
import io.github.pbxkit.ami.action.Ping;
import io.github.pbxkit.ami.action.Setvar;
import io.github.pbxkit.ami.action.UserEvent;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.event.DeviceStateChange;
import io.github.pbxkit.examples.lab.AsteriskServer;
import io.github.pbxkit.examples.lab.coverage.CoverageTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract, and what only a real server can show. */
abstract class AmiRealServerContract extends AmiContract {
    abstract AsteriskServer server();

    @Override
    AmiTarget target() {
        return AmiTarget.of(server());
    }

    @Override
    void loseConnections() {
        server().kill();
        server().restart();
    }

    private List<String> commands() {
        AmiResponse response = get(client().send(ListCommands.of()));
        return response.message().headers().stream()
                .map(AmiHeader::name)
                .filter(name -> !name.equals("Response") && !name.equals("ActionID"))
                .toList();
    }

    /** Actions without needed headers that these servers refuse all the same, and why. */
    private static final Map<String, String> REFUSED = Map.of(
            "PJSIPShowResourceLists", "a list, but none is configured, which is an Error",
            "Filter", "no list: an operation must be named",
            "MessageSend", "no list: Destination or To must be named",
            "PJSIPNotify", "no list: Option or Variable must be named");

    @Test
    void collectsEveryListThatTheServerNames() {
        server().phone("6001").register(); // a contact
        get(client().send(DBPut.of("survey", "key").val("value")));
        String channel = get(client().originate(
                                Originate.of("Local/4003@default")
                                        .application("ConfBridge")
                                        .data("survey")
                                        .timeout(Duration.ofSeconds(10)),
                                SOON))
                .message()
                .first("Channel", "");
        await(
                "the conference",
                () -> !get(client().sendList(BridgeList.of())).items().isEmpty());
        String bridge = get(client().sendList(BridgeList.of())).items().get(0).first("BridgeUniqueid", "");

        ListSurvey survey = new ListSurvey(client(), needed(channel, bridge));
        survey.run(commands());

        System.out.println("AMI lists on Asterisk " + server().version() + ": "
                + survey.collected().size() + " collected, with so many items: " + survey.collected() + "; refused: "
                + survey.refused());
        assertThat(survey.problems()).isEmpty();
        assertThat(survey.refused().keySet()).isSubsetOf(REFUSED.keySet());
        assertThat(survey.collected()).hasSizeGreaterThan(20).containsKeys("DBGetTree", "ConfbridgeList", "BridgeInfo");
        get(client().send(Hangup.of(channel)));
    }

    /** Headers that list actions need. */
    private static Map<String, Map<String, String>> needed(String channel, String bridge) {
        Map<String, String> mailbox = Map.of("Context", "default", "Mailbox", "6001");
        return Map.of(
                "BridgeInfo", Map.of("BridgeUniqueid", bridge),
                "ConfbridgeList", Map.of("Conference", "survey"),
                "CoreShowChannelMap", Map.of("Channel", channel),
                "DBGet", Map.of("Family", "survey", "Key", "key"),
                "Hangup", Map.of("Channel", "/^Nobody/"),
                "MWIGet", Map.of("Mailbox", "6001@default"),
                "PJSIPShowEndpoint", Map.of("Endpoint", "6001"),
                "VoicemailBoxSummary", mailbox,
                "VoicemailUserStatus", mailbox);
    }

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
            await("the gap", () -> client.state() == ConnectionState.GAP);
            server().restart();
            await(
                    "both clients",
                    () -> client.state() == ConnectionState.LIVE && client().state() == ConnectionState.LIVE);
            // what the hook set while the server still loaded its modules may have given no event
            get(client().send(Setvar.of("DEVICE_STATE(Custom:story" + System.nanoTime() + ")", "BUSY")));
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

    /** Stopped by a signal: the connection stays, nobody answers, which is what a half-open connection looks like. */
    @Test
    void leavesNothingBehindAfterAHundredThousandTimeouts() throws Exception {
        // its own pings would find the server dead, where all this takes longer
        try (AmiClient patient = target().client()
                .ping(Duration.ofMinutes(10), Duration.ofMinutes(1))
                .build()) {
            get(patient.connect());
            signal("STOP");
            try {
                await("every thread of Asterisk to stop", this::isStopped);
                List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
                for (int i = 0; i < 100_000; i++) {
                    answers.add(patient.send(Getvar.of("A"), Duration.ofMillis(1)));
                }
                for (CompletableFuture<AmiResponse> answer : answers) {
                    assertThat(failure(answer)).isInstanceOf(AmiTimeoutException.class);
                }
            } finally {
                signal("CONT");
            }
            assertThat(patient.stats().pendingActions()).isZero();
            assertThat(patient.stats().timeouts()).isEqualTo(100_000);
            getLong(patient.send(Ping.of(), Duration.ofMinutes(1)));
            assertThat(patient.stats().connections()).isEqualTo(1);
        }
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, String.valueOf(server().pid()))
                .start()
                .waitFor();
    }

    /** The signal is sent before it has reached the last thread, which would answer once more. */
    private boolean isStopped() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(server().pid()), "task"))) {
            for (Path thread : threads.toList()) {
                String stat = Files.readString(thread.resolve("stat"));
                if (stat.charAt(stat.lastIndexOf(')') + 2) != 'T') {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void comesBackAfterTheServerCutItForReadingTooSlowly() {
        CountDownLatch release = new CountDownLatch(1);
        try (AmiClient slow =
                target().client().queue(10, OverflowPolicy.PAUSE_READING).build()) {
            AtomicInteger resyncs = new AtomicInteger();
            slow.onResync(session -> resyncs.incrementAndGet());
            get(slow.connect());
            slow.onMessage(message -> awaitQuietly(release));
            List<CompletableFuture<AmiResponse>> flood = new ArrayList<>();
            for (int i = 0; i < 20_000; i++) {
                flood.add(client().send(UserEvent.of("Flood").with("Text", "x".repeat(900)), Duration.ofMinutes(1)));
            }
            flood.forEach(AmiContract::getLong); // more than the buffers between the two hold
            await("the server to cut it", () -> sessions() == 1); // after writetimeout, which is 5 s in the lab
            release.countDown();
            await("the resync after it was cut", () -> resyncs.get() >= 2);
        }
    }

    private long sessions() {
        return server().cli("manager show connected")
                .lines()
                .filter(line -> line.strip().startsWith(server().amiUser() + " "))
                .count();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(3, TimeUnit.MINUTES); // longer than all that the test itself waits for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void saysWhatToCheckOnThePortOfTheWebServer() {
        try (AmiClient client = AmiClient.builder("127.0.0.1", server().ariUri().getPort())
                .credentials("a", "b")
                .connectTimeout(Duration.ofSeconds(1))
                .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("is this the AMI port");
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
        List<String> typed =
                live.stream().filter(AmiRealServerContract::isTyped).toList();
        System.out.println("AMI actions on Asterisk " + server().version() + ": " + live.size() + " listed, "
                + typed.size() + " have a type");
        CoverageTable.ofThisRun().put("ami-actions", server().line().number(), live, typed);
        assertThat(typed).hasSizeGreaterThanOrEqualTo((int) Math.ceil(0.97 * live.size()));
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
        List<String> typed = live.stream()
                .filter(name -> AmiEvent.parse("Event: " + wholeName(name)) instanceof KnownEvent)
                .toList();
        System.out.println("AMI events on Asterisk " + server().version() + ": " + live.size() + " documented, "
                + typed.size() + " have a type");
        CoverageTable.ofThisRun().put("ami-events", server().line().number(), live, typed);
        assertThat(live).hasSizeGreaterThan(140);
        assertThat(typed).hasSizeGreaterThanOrEqualTo((int) Math.ceil(0.97 * live.size()));
    }

    /** Asterisk 16 cuts names after 20 characters on its CLI; these are longer. */
    private static final List<String> LONG_NAMES = List.of(
            "BridgeVideoSourceUpdate", "ChallengeResponseFailed", "CoreShowChannelsComplete", "LocalOptimizationBegin");

    private static String wholeName(String name) {
        return LONG_NAMES.stream()
                .filter(full -> name.length() == 20 && full.startsWith(name))
                .findFirst()
                .orElse(name);
    }
}
