package io.github.pbxkit.ami;

import static io.github.pbxkit.ami.Servers.await;
import static io.github.pbxkit.ami.Servers.failure;
import static io.github.pbxkit.ami.Servers.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import io.netty.channel.EventLoopGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Closing a client in the worst moments. */
class CloseTest {
    /** As many as do not fit into the buffers of both sockets. */
    private static final int ACTIONS = 30_000;

    /** On an event loop that is not the client's to end. */
    @Test
    void doesNotWaitForAServerThatReadsNothingAnyMore() throws IOException {
        EventLoopGroup group = AmiRuntime.nioGroup("test-io");
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                AmiClient client = AmiClient.builder("127.0.0.1", listener.getLocalPort())
                        .credentials("user", "secret")
                        .eventLoopGroup(group)
                        .actionTimeout(Duration.ofMinutes(10))
                        .build()) {
            CompletableFuture<Void> connected = client.connect();
            try (Socket server = listener.accept()) {
                letIn(server);
                get(connected);
                List<CompletableFuture<AmiResponse>> pending = new ArrayList<>();
                for (int i = 0; i < ACTIONS; i++) {
                    pending.add(client.send(AmiAction.of("UserEvent").with("Text", "x".repeat(900))));
                }
                client.close();
                for (CompletableFuture<AmiResponse> answer : pending) {
                    assertThat(failure(answer)).isInstanceOf(AmiDisconnectedException.class);
                }
                assertThat(client.stats().pendingActions()).isZero();
            }
        } finally {
            group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysGoodByeOnceThoughSeveralCloseIt() {
        try (AmiTestServer server = AmiTestServer.start()) {
            AmiClient client = Servers.connected(server);
            List<CompletableFuture<Void>> closers = Stream.generate(() -> CompletableFuture.runAsync(client::close))
                    .limit(4)
                    .toList();
            closers.forEach(Servers::get);
            assertThat(client.state()).isEqualTo(ConnectionState.CLOSED);
            await("the good-bye", () -> !server.requests("Logoff").isEmpty());
            assertThat(server.requests("Logoff")).hasSize(1);
        }
    }

    /** Answers the challenge and the login, and reads nothing after them. */
    private static void letIn(Socket server) {
        try {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8), 1);
            say(server, "Asterisk Call Manager/11.0.0\r\n");
            for (int actions = 0; actions < 2; actions++) {
                String id = "";
                for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                    id = line.startsWith("ActionID") ? line : id;
                }
                say(server, "Response: Success\r\n" + id + "\r\nChallenge: 123\r\n\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(Socket server, String text) throws IOException {
        server.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        server.getOutputStream().flush();
    }
}
