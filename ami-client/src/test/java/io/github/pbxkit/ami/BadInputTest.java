package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.ami.codec.DecoderLimits;
import io.github.pbxkit.ami.event.OriginateResponse;
import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a server, or whoever speaks through it, may send, and what becomes of it in a client. */
class BadInputTest {
    private static final int TEN_MEGABYTES = 10_000_000;

    private final AmiTestServer server = AmiTestServer.start();
    private final List<AmiMessage> events = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        server.close();
    }

    private AmiMessage awaitEvent(String name) {
        await(name, () -> events.stream().anyMatch(event -> event.name().equals(name)));
        return events.stream()
                .filter(event -> event.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private AmiClient connected(AmiClientBuilder builder) {
        AmiClient client = builder.build();
        client.onMessage(events::add);
        get(client.connect());
        return client;
    }

    @Test
    void connectsAnewAfterAValueOfTenMegabytes() {
        try (AmiClient client = connected(Servers.builder(server))) {
            List<ConnectionChange> changes = new CopyOnWriteArrayList<>();
            client.onState(changes::add);
            server.emit("VarSet", "Variable", "BIG", "Value", "x".repeat(TEN_MEGABYTES));
            await("second connection", () -> client.stats().connections() == 2);
            await("the reason", () -> changes.stream().anyMatch(c -> c.reason() instanceof AmiLimitException));
            assertThat(changes.get(0).reason()).hasMessageContaining("maxLineBytes = 65536");
            server.emit("Hangup", "Channel", "after");
            awaitEvent("Hangup");
            assertThat(events).noneMatch(event -> event.name().equals("VarSet"));
        }
    }

    @Test
    void deliversAValueOfTenMegabytesIfItsLimitsAllowIt() {
        DecoderLimits limits = new DecoderLimits(TEN_MEGABYTES + 100, 100, TEN_MEGABYTES + 10_000);
        try (AmiClient client = connected(Servers.builder(server).decoderLimits(limits))) {
            server.emit("VarSet", "Variable", "BIG", "Value", "x".repeat(TEN_MEGABYTES));
            assertThat(awaitEvent("VarSet").first("Value", "")).hasSize(TEN_MEGABYTES);
            assertThat(client.stats().connections()).isEqualTo(1);
        }
    }

    @Test
    void keepsBytesThatAreNoUtf8() {
        byte[] name = {'c', 'a', 'f', (byte) 0xe9, ' ', (byte) 0xff, (byte) 0xfe};
        byte[] head = "Event: NewCallerid\r\nCallerIDName: ".getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[head.length + name.length + 4];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(name, 0, bytes, head.length, name.length);
        System.arraycopy("\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0, bytes, head.length + name.length, 4);
        try (AmiClient client = connected(Servers.builder(server))) {
            server.emitRaw(bytes);
            AmiMessage event = awaitEvent("NewCallerid");
            assertThat(event.first("CallerIDName")).hasValue("caf\uFFFD \uFFFD\uFFFD");
            assertThat(event.rawBytes("CallerIDName")).hasValue(name);
            assertThat(client.stats().connections()).isEqualTo(1);
        }
    }

    @Test
    void takesAnEventWithAHeaderResponseForAnEvent() {
        try (AmiClient client = connected(Servers.builder(server))) {
            List<OriginateResponse> outcomes = new CopyOnWriteArrayList<>();
            client.on(OriginateResponse.class, outcomes::add);
            server.emit("OriginateResponse", "ActionID", "of another", "Response", "Failure", "Reason", "5");
            await("typed", () -> !outcomes.isEmpty());
            assertThat(outcomes.get(0).response()).isEqualTo("Failure");
            assertThat(client.stats().unsolicitedAnswers()).isZero();
        }
    }

    @Test
    void keepsHeadersThatRepeat() {
        try (AmiClient client = connected(Servers.builder(server))) {
            server.emit("Odd", "A", "1", "B", "x", "a", "2", "A", "");
            AmiMessage event = awaitEvent("Odd");
            assertThat(event.all("A")).containsExactly("1", "2", "");
            assertThat(event.headers()).extracting("name").containsSubsequence("A", "B", "a", "A");
            assertThat(client.stats().connections()).isEqualTo(1);
        }
    }

    @Test
    void givesUpOnAStreamThatIsNoMoreAmi() {
        try (AmiClient client = connected(Servers.builder(server))) {
            server.emitRaw(new byte[200_000]);
            await("second connection", () -> client.stats().connections() == 2);
            get(client.send(AmiAction.of("Ping")));
        }
    }

    /** A web server waits for the client to speak first, as AMI clients wait for the server. */
    @Test
    void saysWhatToCheckWhenAWebServerIsOnThePort() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                AmiClient client = AmiClient.builder("127.0.0.1", silent.getLocalPort())
                        .credentials("a", "b")
                        .connectTimeout(Duration.ofMillis(300))
                        .build()) {
            assertThat(failure(client.connect()))
                    .isInstanceOf(AmiConnectException.class)
                    .hasMessageContaining("no greeting")
                    .hasMessageContaining("5038");
        }
    }
}
