package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.github.pbxkit.ami.testkit.TestReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActionTest {
    private static final AmiAction PING = AmiAction.of("Ping");

    private final AmiTestServer server = AmiTestServer.start();
    private final AmiClient client = Servers.connected(server);

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void completesWithTheAnswer() {
        AmiResponse response = get(client.send(PING));
        assertThat(response.word()).isEqualTo("Success");
        assertThat(response.first("Ping")).hasValue("Pong");
        assertThat(client.stats().pendingActions()).isZero();
    }

    @Test
    void failsWithTheServersWordsOnError() {
        Throwable failure = failure(client.send(AmiAction.of("Setvar").with("Value", "x")));
        assertThat(failure)
                .isInstanceOf(AmiRefusedException.class)
                .hasMessageContaining("Setvar")
                .hasMessageContaining("No variable specified");
        assertThat(((AmiRefusedException) failure).response().text()).isEqualTo("No variable specified");
    }

    @Test
    void keepsTheOutputOfAFailedCommand() {
        AmiRefusedException failure = (AmiRefusedException)
                failure(client.send(AmiAction.of("Command").with("Command", "nonsense")));
        assertThat(failure.response().output()).singleElement().asString().startsWith("No such command 'nonsense'");
    }

    @Test
    void readsCommandOutputOfOldServers() {
        server.on("Command", (request, reply) -> reply.follows("a\n\n  b\n"));
        AmiResponse response = get(client.send(AmiAction.of("Command").with("Command", "sip show peers")));
        assertThat(response.output()).containsExactly("a", "", "  b");
    }

    @Test
    void matchesAHundredConcurrentActionsToTheirAnswers() {
        server.on("Echo", (request, reply) -> reply.success("Text", request.text("Text")));
        List<CompletableFuture<AmiResponse>> futures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            futures.add(client.send(AmiAction.of("Echo").with("Text", "number " + i)));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(get(futures.get(i)).first("Text")).hasValue("number " + i);
        }
    }

    @Test
    void leavesNothingBehindAfterAHundredThousandTimeouts() {
        server.faults().ignore("Getvar"); // not Ping: the client's own sign of life must be answered
        List<CompletableFuture<AmiResponse>> futures = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            futures.add(client.send(AmiAction.of("Getvar"), Duration.ofMillis(1)));
        }
        futures.forEach(future -> assertThat(failure(future)).isInstanceOf(AmiTimeoutException.class));
        assertThat(client.stats().pendingActions()).isZero();
        assertThat(client.stats().timeouts()).isEqualTo(100_000);
        assertThat(client.state()).isEqualTo(ConnectionState.LIVE);
    }

    @Test
    void countsAnswersThatComeAfterTheTimeout() {
        List<TestReply> replies = new CopyOnWriteArrayList<>();
        server.on("Late", (request, reply) -> replies.add(reply));
        assertThat(failure(client.send(AmiAction.of("Late"), Duration.ofMillis(100))))
                .isInstanceOf(AmiTimeoutException.class)
                .hasMessageContaining("Late");
        Servers.await("request", () -> !replies.isEmpty());
        replies.get(0).success();
        Servers.await("late answer", () -> client.stats().lateAnswers() == 1);
    }

    @Test
    void forgetsACancelledAction() {
        server.faults().ignore("Ping");
        CompletableFuture<AmiResponse> future = client.send(PING);
        Servers.await("sent", () -> client.stats().pendingActions() == 1);
        future.cancel(true);
        Servers.await("forgotten", () -> client.stats().pendingActions() == 0);
    }

    @Test
    void forgetsAnActionThatItsUserTimedOut() {
        server.faults().ignore("Ping");
        CompletableFuture<AmiResponse> future = client.send(PING).orTimeout(20, TimeUnit.MILLISECONDS);
        failure(future);
        Servers.await("forgotten", () -> client.stats().pendingActions() == 0);
    }

    @Test
    void sendsNothingOfAnInjection() {
        AmiAction injection = AmiAction.of("Setvar")
                .with("Variable", "A")
                .with("Value", "1\r\n\r\nAction: Command\r\nCommand: core stop now");
        assertThat(failure(client.send(injection))).isInstanceOf(IllegalArgumentException.class);
        get(client.send(PING));
        assertThat(server.requests("Setvar")).isEmpty();
        assertThat(server.requests("Command")).isEmpty();
        assertThat(client.stats().pendingActions()).isZero();
    }

    @Test
    void isNotFooledByForeignIds() {
        server.faults().foreignUserEvents(true);
        assertThat(get(client.send(PING)).first("Ping")).hasValue("Pong");
        AmiList list = get(client.sendList(AmiAction.of("DeviceStateList")));
        assertThat(list.end().name()).isEqualTo("DeviceStateListComplete");
    }

    @Test
    void timesOutWhenTheAnswerHasAWrongOrNoId() {
        server.faults().wrongActionIds(1);
        assertThat(failure(client.send(PING, Duration.ofMillis(200)))).isInstanceOf(AmiTimeoutException.class);
        Servers.await("the wrong id", () -> client.stats().unsolicitedAnswers() == 1);
        server.faults().missingActionIds(1);
        assertThat(failure(client.send(PING, Duration.ofMillis(200)))).isInstanceOf(AmiTimeoutException.class);
        Servers.await("no id", () -> client.stats().unsolicitedAnswers() == 2);
        get(client.send(PING));
    }

    @Test
    void readsAnAnswerWithItsIdTwice() {
        server.faults().repeatedActionIds(1);
        AmiResponse response = get(client.send(PING));
        assertThat(response.all("ActionID")).hasSize(2);
        assertThat(response.first("Ping")).hasValue("Pong");
    }

    @Test
    void survivesBrokenEventsAction() {
        server.faults().brokenEventsAction(true);
        AmiAction events = AmiAction.of("Events").with("EventMask", "on");
        assertThat(failure(client.send(events, Duration.ofMillis(200)))).isInstanceOf(AmiTimeoutException.class);
        get(client.send(PING));
    }

    @Test
    void showsTheUsersOwnIdBehindItsOwn() {
        get(client.send(PING.with("ActionID", "mine")));
        assertThat(server.requests("Ping").get(0).all("ActionID"))
                .singleElement()
                .asString()
                .endsWith("/mine");
    }

    @Test
    void refusesMoreActionsThanItMayKeep() {
        server.faults().ignore("Ping");
        try (AmiClient small = Servers.builder(server).maxPendingActions(2).build()) {
            get(small.connect());
            small.send(PING);
            small.send(PING);
            assertThat(failure(small.send(PING)))
                    .isInstanceOf(AmiOverflowException.class)
                    .hasMessageContaining("maxPendingActions = 2");
        }
    }

    @Test
    void failsWhatIsPendingWhenClosed() {
        server.faults().ignore("Ping");
        CompletableFuture<AmiResponse> future = client.send(PING);
        Servers.await("sent", () -> client.stats().pendingActions() == 1);
        client.close();
        client.close();
        assertThat(failure(future))
                .isInstanceOfSatisfying(
                        AmiDisconnectedException.class,
                        e -> assertThat(e.isSent()).isTrue());
        assertThat(client.state()).isEqualTo(ConnectionState.CLOSED);
        assertThat(failure(client.send(PING))).isInstanceOf(AmiDisconnectedException.class);
        assertThat(failure(client.connect())).isInstanceOf(AmiDisconnectedException.class);
        Servers.await("goodbye", () -> server.requests("Logoff").size() == 1);
    }

    @Test
    void failsAtOnceBeforeItIsConnected() {
        try (AmiClient fresh = Servers.builder(server).build()) {
            assertThat(failure(fresh.send(PING)))
                    .isInstanceOfSatisfying(
                            AmiDisconnectedException.class,
                            e -> assertThat(e.isSent()).isFalse());
        }
    }

    @Test
    void completesAnOriginateWithItsOutcome() {
        AmiAction originate =
                AmiAction.of("Originate").with("Channel", "PJSIP/6001").with("Application", "Echo");
        assertThat(get(client.originate(originate, Servers.SOON)).response()).isEqualTo("Success");
        AmiAction failing =
                AmiAction.of("Originate").with("Channel", "PJSIP/nobody").with("Application", "Echo");
        assertThat(get(client.originate(failing, Servers.SOON)).response()).isEqualTo("Failure");
        assertThat(failure(client.originate(AmiAction.of("Originate"), Servers.SOON)))
                .isInstanceOf(AmiRefusedException.class);
    }

    @Test
    void doesNotSendWhatItsPolicyDenies() {
        CommandPolicy policy =
                CommandPolicy.builder().allowCommand("core show *").build();
        try (AmiClient guarded = Servers.builder(server).commandPolicy(policy).build()) {
            get(guarded.connect());
            get(guarded.send(AmiAction.of("Command").with("Command", "core show uptime")));
            assertThat(failure(guarded.send(AmiAction.of("Command").with("Command", "core stop now"))))
                    .isInstanceOf(AmiPolicyException.class)
                    .hasMessageContaining("core stop now");
            assertThat(server.requests("Command")).hasSize(1);
        }
    }
}
