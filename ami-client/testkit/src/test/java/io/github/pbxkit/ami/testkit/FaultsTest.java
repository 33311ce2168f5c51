package io.github.pbxkit.ami.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private final AmiTestServer server = AmiTestServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void confusesActionIdsAsOftenAsSaid() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            server.faults().wrongActionIds(1);
            assertThat(client.ask("Action: Ping", "ActionID: 1")).doesNotContain("ActionID: 1");
            server.faults().missingActionIds(1);
            assertThat(client.ask("Action: Ping", "ActionID: 2")).noneMatch(line -> line.startsWith("ActionID"));
            server.faults().repeatedActionIds(1);
            assertThat(client.ask("Action: Ping", "ActionID: 3"))
                    .filteredOn(line -> line.equals("ActionID: 3"))
                    .hasSize(2);
            assertThat(client.ask("Action: Ping", "ActionID: 4"))
                    .filteredOn(line -> line.equals("ActionID: 4"))
                    .hasSize(1);
        }
    }

    @Test
    void sendsForeignUserEventsThatLookLikeAnswers() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            server.faults().foreignUserEvents(true);
            client.send("Action: Ping", "ActionID: 1");
            assertThat(client.await(block -> block.contains("ActionID: 1")))
                    .startsWith("Event: UserEvent")
                    .contains("Response: Success");
            assertThat(client.next()).startsWith("Response: Success").contains("ActionID: 1");
        }
    }

    @Test
    void ignoresWhatItIsToldToIgnore() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            server.faults().ignore("Getvar").brokenEventsAction(true);
            client.send("Action: Getvar", "ActionID: lost", "Variable: A");
            client.send("Action: Events", "ActionID: lost too", "EventMask: on");
            assertThat(client.ask("Action: Ping", "ActionID: 2")).contains("ActionID: 2");
            assertThat(server.requests("Getvar")).hasSize(1);
        }
    }

    @Test
    void fallsSilentAndSpeaksAgain() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            server.faults().silence(true);
            client.send("Action: Ping", "ActionID: unheard");
            while (server.requests("Ping").isEmpty()) {
                Thread.onSpinWait();
            }
            server.faults().silence(false);
            assertThat(client.ask("Action: Ping", "ActionID: heard")).contains("ActionID: heard");
        }
    }

    @Test
    void cutsConnectionsInTheMiddleOfAMessage() throws IOException {
        try (LineClient client = LineClient.loggedIn(server)) {
            server.faults().cutMidFrame();
            assertThatThrownBy(() -> client.await(block -> false))
                    .hasMessageContaining("Event: Newchannel, Channel: PJSIP/60]");
        }
    }

    @Test
    void sendsInSmallPieces() throws IOException {
        server.faults().slowly(3, Duration.ofMillis(1));
        try (LineClient client = LineClient.loggedIn(server)) {
            assertThat(client.ask("Action: Ping")).contains("Ping: Pong");
        }
    }

    @Test
    void cutsReadersThatStall() throws Exception {
        try (AmiTestServer strict = AmiTestServer.builder()
                        .writeTimeout(Duration.ofMillis(100))
                        .start();
                LineClient client = LineClient.loggedIn(strict)) {
            byte[] megabyte = new byte[1_000_000];
            for (int i = 0; i < 50; i++) {
                strict.emitRaw(megabyte); // the client does not read
            }
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (strict.clients() > 0 && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            assertThat(strict.clients()).isZero();
            assertThat(client.greeting()).isNotEmpty();
        }
    }

    @Test
    void closesWithoutAGreeting() {
        server.greetWith("");
        assertThatThrownBy(() -> {
                    try (LineClient client = new LineClient(server)) {
                        assertThat(client.greeting()).isEqualTo("null");
                        client.next();
                    }
                })
                .isInstanceOf(IOException.class);
    }
}
