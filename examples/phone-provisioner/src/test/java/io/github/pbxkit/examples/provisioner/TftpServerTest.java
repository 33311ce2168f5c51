package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TftpServerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @TempDir
    private Path outside;

    private Path folder;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private TftpServer server;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectory(outside.resolve("served"));
        server = start(List.of(), Duration.ofMillis(100));
    }

    private TftpServer start(List<Subnet> allowed, Duration timeout) throws IOException {
        return new TftpServer(
                new InetSocketAddress(LOOPBACK, 0),
                new ServedFiles(folder),
                (phone, file, outcome, bytes) -> heard.add(file + " " + outcome),
                allowed,
                timeout);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TftpClient client() {
        return new TftpClient(LOOPBACK, new InetSocketAddress(LOOPBACK, server.port()));
    }

    /** Loses a share of the packets in both directions. */
    private final class LossyClient extends TftpClient {
        private final Random random;
        private final double loss;

        LossyClient(double loss, long seed) {
            super(LOOPBACK, new InetSocketAddress(LOOPBACK, server.port()));
            this.loss = loss;
            this.random = new Random(seed);
        }

        @Override
        void send(DatagramSocket socket, byte[] bytes, InetSocketAddress to) throws IOException {
            if (random.nextDouble() >= loss) {
                super.send(socket, bytes, to);
            }
        }

        @Override
        void receive(DatagramSocket socket, DatagramPacket packet) throws IOException {
            do {
                super.receive(socket, packet);
            } while (random.nextDouble() < loss);
        }
    }

    private byte[] write(String name, int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        Files.write(folder.resolve(name), bytes);
        return bytes;
    }

    @Test
    void sendsFilesOfAnySizeWhole() throws Exception {
        for (int size : new int[] {0, 1, 1427, 1428, 1429, 200_000}) {
            byte[] bytes = write("file" + size, size);
            assertThat(client().get("file" + size)).isEqualTo(bytes);
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("file" + size + " SENT");
        }
    }

    @Test
    void findsAFileInTheWrongCase() throws IOException {
        byte[] bytes = write("Ringlist.xml", 10);
        assertThat(client().get("RINGLIST.XML")).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret", "a/../../secret", "/etc/passwd", "..\\secret", ".hidden", "nothing", "", "a\u0001"})
    void refusesWhatIsNotInTheFolder(String name) throws IOException {
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.writeString(outside.resolve("secret"), "x");
        assertThatThrownBy(() -> client().get(name))
                .isInstanceOf(TftpClient.RefusedException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        Path target = Files.writeString(outside.resolve("target"), "x");
        Files.createSymbolicLink(folder.resolve("link"), target);
        assertThatThrownBy(() -> client().get("link")).isInstanceOf(TftpClient.RefusedException.class);
    }

    @Test
    void answersNonsenseWithAnErrorAndLivesOn() throws IOException {
        byte[] bytes = write("file", 100);
        for (byte[] nonsense : new byte[][] {
            {},
            {0},
            {0, 9},
            {0, 1},
            {0, 1, 'a'},
            {0, 1, 'a', 0},
            {0, 1, 'a', 0, 'o'},
            {0, 3, 0, 1},
            {0, 4, 0, 1},
            {9, 9, 9}
        }) {
            assertThat(exchange(nonsense)).startsWith("\0\5");
        }
        assertThat(exchange("\0\2file\0octet\0".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("read only");
        assertThat(exchange("\0\1file\0netascii\0".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("only mode octet");
        assertThat(client().get("file")).isEqualTo(bytes);
    }

    private String exchange(byte[] request) throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
            socket.setSoTimeout(30_000);
            socket.send(new DatagramPacket(request, request.length, LOOPBACK, server.port()));
            DatagramPacket answer = new DatagramPacket(new byte[600], 600);
            socket.receive(answer);
            return new String(answer.getData(), 0, answer.getLength(), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void givesAPhoneUpThatVanishes() throws Exception {
        write("file", 10_000);
        try (TftpServer impatient = start(List.of(), Duration.ofMillis(20))) {
            try (DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
                byte[] request = "\0\1file\0octet\0".getBytes(StandardCharsets.ISO_8859_1);
                socket.send(new DatagramPacket(request, request.length, LOOPBACK, impatient.port()));
                socket.receive(new DatagramPacket(new byte[600], 600));
            }
            // Eight tries, each twice as long as the one before.
            assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("file FAILED");
        }
    }

    @Test
    void answersOnlyTheNetworksItMay() throws IOException {
        write("file", 10);
        try (TftpServer closed = start(List.of(Subnet.parse("10.0.0.0/8")), Duration.ofMillis(100));
                DatagramSocket socket = new DatagramSocket(0, LOOPBACK)) {
            socket.setSoTimeout(300);
            byte[] request = "\0\1file\0octet\0".getBytes(StandardCharsets.ISO_8859_1);
            socket.send(new DatagramPacket(request, request.length, LOOPBACK, closed.port()));
            assertThatThrownBy(() -> socket.receive(new DatagramPacket(new byte[600], 600)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
        assertThat(Subnet.parse("127.0.0.0/8").contains(LOOPBACK)).isTrue();
        assertThat(Subnet.parse("127.0.0.2").contains(LOOPBACK)).isFalse();
    }

    @Test
    void bringsAFileThroughWithFivePercentLoss() throws IOException {
        byte[] bytes = write("file", 300_000);
        assertThat(new LossyClient(0.05, 5).get("file")).isEqualTo(bytes);
    }

    @Test
    void servesManyPhonesAtOnceWithLoss() throws Exception {
        int phones = Boolean.getBoolean("soak") ? 500 : 100;
        byte[] bytes = write("image.sbn", 1 << 20);
        ExecutorService threads = Executors.newFixedThreadPool(phones);
        try {
            long start = System.nanoTime();
            List<Future<byte[]>> transfers = new ArrayList<>();
            for (int i = 0; i < phones; i++) {
                LossyClient client = new LossyClient(0.01, i);
                transfers.add(threads.submit(() -> client.get("image.sbn")));
            }
            for (Future<byte[]> transfer : transfers) {
                assertThat(transfer.get(8, TimeUnit.MINUTES)).isEqualTo(bytes);
            }
            System.out.printf(
                    "%d transfers of 1 MiB with 1 %% loss: %.1f s%n", phones, (System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }
}
