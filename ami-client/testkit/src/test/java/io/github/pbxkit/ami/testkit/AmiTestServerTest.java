package io.github.pbxkit.ami.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The server as any client sees it; what it does on real servers' actions is compared with them in asterisk-lab. */
class AmiTestServerTest {
    private final AmiTestServer server = AmiTestServer.builder()
            .hint("1234", "Custom:1234")
            .queue("support")
            .user("watch", "w", "call", "none")
            .start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void greetsAndLetsNobodyActBeforeLogin() throws IOException {
        try (LineClient client = new LineClient(server)) {
            assertThat(client.greeting()).isEqualTo("Asterisk Call Manager/11.0.0");
            assertThat(client.ask("Action: Ping", "ActionID: 1"))
                    .containsExactly("Response: Error", "ActionID: 1", "Message: Permission denied");
            assertThat(server.clients()).isZero();
        }
    }

    @Test
    void logsInByChallenge() throws Exception {
        try (LineClient client = new LineClient(server)) {
            String challenge =
                    client.ask("Action: Challenge", "AuthType: MD5").get(1).substring("Challenge: ".length());
            byte[] digest = MessageDigest.getInstance("MD5")
                    .digest((challenge + server.secret()).getBytes(StandardCharsets.UTF_8));
            assertThat(client.ask(
                            "Action: Login",
                            "Username: " + server.user(),
                            "AuthType: MD5",
                            "Key: " + String.format("%032x", new BigInteger(1, digest))))
                    .contains("Response: Success");
            assertThat(client.next()).contains("Event: FullyBooted");
            assertThat(server.clients()).isEqualTo(1);
        }
    }

    @Test
    void hangsUpAfterAWrongSecret() throws IOException {
        try (LineClient client = new LineClient(server)) {
            assertThat(client.ask("Action: Login", "Username: " + server.user(), "Secret: wrong"))
                    .contains("Message: Authentication failed");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void givesUsersTheirRights() throws IOException {
        try (LineClient client = new LineClient(server)) {
            client.ask("Action: Login", "Username: watch", "Secret: w");
            assertThat(client.ask("Action: Setvar", "Variable: A", "Value: b")).contains("Message: Permission denied");
            server.emitAs("system", "Reload");
            server.emit("Hangup", "Channel", "x");
            assertThat(client.next()).startsWith("Event: Hangup");
        }
    }

    @Test
    void tellsStateChangesToThoseWhoWantThem() throws IOException {
        try (LineClient first = LineClient.loggedIn(server);
                LineClient second = LineClient.loggedIn(server)) {
            second.ask("Action: Filter", "Operation: Add", "Filter: !Event: DeviceStateChange");
            first.send("Action: Setvar", "Variable: DEVICE_STATE(Custom:1234)", "Value: INUSE");
            assertThat(first.await(block -> block.contains("Event: DeviceStateChange")))
                    .contains("Device: Custom:1234", "State: INUSE");
            assertThat(second.await(
                            block -> block.get(0).startsWith("Event: ") && !block.contains("Event: FullyBooted")))
                    .contains("Event: ExtensionStatus", "Exten: 1234", "StatusText: InUse");
            first.await(block -> block.contains("Message: Variable Set"));
            first.ask("Action: Events", "EventMask: off");
            server.deviceState("Custom:1234", "BUSY");
            first.send("Action: Ping");
            assertThat(first.next()).contains("Ping: Pong");
        }
    }

    @Test
    void answersListsWithItemsAndAnEnd() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            client.ask("Action: QueueAdd", "Queue: support", "Interface: PJSIP/1");
            client.send("Action: QueueStatus", "ActionID: q");
            assertThat(client.await(block -> block.contains("ActionID: q"))).contains("EventList: start");
            assertThat(client.await(block -> block.contains("ActionID: q"))).contains("Event: QueueParams");
            assertThat(client.await(block -> block.contains("ActionID: q")))
                    .contains("Event: QueueMember", "Location: PJSIP/1");
            assertThat(client.await(block -> block.contains("ActionID: q")))
                    .contains("EventList: Complete", "ListItems: 2");
        }
    }

    @Test
    void obeysScriptsFirst() throws IOException {
        server.on("Ping", (request, reply) -> reply.error("not " + request.text("Mood")));
        server.on("Old", (request, reply) -> reply.follows("a\nb\n"));
        try (LineClient client = LineClient.loggedIn(server)) {
            assertThat(client.ask("Action: ping", "Mood: today")).contains("Message: not today");
            assertThat(client.ask("Action: Old", "ActionID: 7"))
                    .containsExactly(
                            "Response: Follows", "Privilege: Command", "ActionID: 7", "a", "b", "--END COMMAND--");
            assertThat(server.requests("PING")).hasSize(1);
        }
    }

    @Test
    void hasAsterisksLimits() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            assertThat(client.ask("Action: Ping", "ActionID: 5", "X: " + "x".repeat(1100)))
                    .contains("ActionID: 5", "Message: Failed to parse message: line too long");
            String[] many = new String[130];
            java.util.Arrays.fill(many, "A: b");
            many[0] = "Action: Ping";
            assertThat(client.ask(many)).contains("Message: Too many lines in message or allocation failure");
            client.sendRaw("\r\n");
            assertThat(client.next()).containsExactly("Response: Error", "Message: Missing action in request");
        }
    }

    @Test
    void stopsDiesAndComesBackOnTheSamePort() throws IOException {
        int port = server.port();
        try (LineClient client = LineClient.loggedIn(server)) {
            client.ask("Action: Setvar", "Variable: A", "Value: kept");
            server.stop();
            assertThat(client.await(block -> block.contains("Event: Shutdown"))).contains("Shutdown: Cleanly");
            assertThat(client.isClosedByServer()).isTrue();
        }
        assertThatThrownBy(() -> new LineClient(server)).isInstanceOf(IOException.class);
        server.restart();
        assertThat(server.port()).isEqualTo(port);
        try (LineClient client = LineClient.loggedIn(server)) {
            assertThat(client.ask("Action: Getvar", "Variable: A")).contains("Value: kept");
            server.kill();
            assertThat(client.isClosedByServer()).isTrue();
        }
        assertThat(server.connectionsSoFar()).isEqualTo(2);
    }

    @Test
    void waitsForItsPortIfAnotherHoldsItMeanwhile() throws Exception {
        server.kill();
        CompletableFuture<Void> restarted;
        try (ServerSocket other = listenOnItsPort()) {
            restarted = new CompletableFuture<>();
            Thread restart = new Thread(() -> {
                server.restart();
                restarted.complete(null);
            });
            restart.start();
            while (restart.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            assertThat(other.isBound()).isTrue();
        }
        restarted.get(20, TimeUnit.SECONDS);
        try (LineClient client = LineClient.loggedIn(server)) {
            assertThat(client.ask("Action: Ping")).contains("Ping: Pong");
        }
    }

    /** A connection of any program on this machine may have been given the port just now. */
    private ServerSocket listenOnItsPort() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            try {
                return new ServerSocket(server.port(), 1, InetAddress.getByName(server.host()));
            } catch (BindException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(10);
            }
        }
    }

    @Test
    void sendsTextAndBytesAsTheyAre() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            server.emitRaw("no header at all\r\n\r\n");
            assertThat(client.await(block -> block.size() == 1)).isEqualTo(List.of("no header at all"));
            server.emitRaw(new byte[] {'A', ':', (byte) 0xff, '\r', '\n', '\r', '\n'});
            assertThat(client.await(block -> block.size() == 1)).isEqualTo(List.of("A:\uFFFD"));
        }
    }
}
