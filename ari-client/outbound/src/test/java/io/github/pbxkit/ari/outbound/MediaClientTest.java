package io.github.pbxkit.ari.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pbxkit.ari.AriConnectException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Media sockets to a server that says what the channel is and nothing more. */
class MediaClientTest {
    private static final int MORE_THAN_OKHTTP_ALLOWS = 100;

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private MediaClient media;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, MORE_THAN_OKHTTP_ALLOWS, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "media-server");
        thread.setDaemon(true);
        thread.start();
        media = MediaClient.of(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    }

    @AfterEach
    void stop() throws IOException {
        media.close();
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                welcome(socket);
            }
        } catch (IOException | NoSuchAlgorithmException e) {
            assertThat(server.isClosed()).isTrue();
        }
    }

    private static void welcome(Socket socket) throws IOException, NoSuchAlgorithmException {
        Scanner request = new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII);
        String key = "";
        for (String line = request.nextLine(); !line.isEmpty(); line = request.nextLine()) {
            if (line.startsWith("Sec-WebSocket-Key: ")) {
                key = line.substring(line.indexOf(' ') + 1);
            }
        }
        byte[] hash = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        String start = "MEDIA_START channel_id:1.7 format:slin16 optimal_frame_size:640 ptime:20";
        String answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: " + Base64.getEncoder().encodeToString(hash) + "\r\n\r\n"
                + (char) 0x81 + (char) start.length() + start;
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void anyNumberOfChannelsIsConnectedAndAllAreToldOfTheEnd() throws Exception {
        List<CompletableFuture<MediaChannel>> connecting = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_OKHTTP_ALLOWS; i++) {
            connecting.add(media.connect("c" + i));
        }
        List<CompletableFuture<?>> ends = new ArrayList<>();
        for (CompletableFuture<MediaChannel> each : connecting) {
            MediaChannel channel = each.get(40, TimeUnit.SECONDS);
            ends.add(channel.closed());
            ends.add(channel.say(channel.heard()).handle((played, failure) -> null));
        }

        media.close();

        assertThat(CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new)))
                .succeedsWithin(Eventually.LIMIT);
    }

    @Test
    void whoIsConnectedMaySpeakAndWaitAtOnce() throws Exception {
        CompletableFuture<String> thread = new CompletableFuture<>();
        CompletableFuture<Boolean> said = media.connect("c").thenCompose(channel -> {
            thread.complete(Thread.currentThread().getName());
            CompletableFuture<Boolean> end = channel.say(new byte[640]);
            assertThat(end).isNotDone();
            channel.close();
            return end;
        });

        assertThat(thread.get(40, TimeUnit.SECONDS))
                .isIn("pbxkit-ari-media", Thread.currentThread().getName());
        assertThat(sockets).hasSize(1);
        sockets.get(0).close();
        assertThat(said).failsWithin(Eventually.LIMIT);
    }

    @Test
    void aClosedClientConnectsNoMore() {
        media.close();

        assertThatThrownBy(() -> media.connect("c").get(40, TimeUnit.SECONDS))
                .hasCauseInstanceOf(AriConnectException.class);
    }
}
