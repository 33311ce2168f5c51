package io.github.pbxkit.examples.numbers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * A second process that asks as fast as it can over kept connections. Arguments: port, milliseconds per round, rounds.
 * After the same number of requests to both paths, which warm up server and this process, short rounds of both take
 * turns, so that neither has the machine's good minute to itself; each prints {@code path requests}.
 */
final class HttpLoad {
    private static final int CONNECTIONS = 4;
    private static final int WARM_UP = 30_000;
    private static final List<String> PATHS = List.of("/ping", "/v1/numbers/");

    private HttpLoad() {}

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        long millis = Long.parseLong(args[1]);
        int rounds = Integer.parseInt(args[2]);
        for (String path : PATHS) {
            for (long done = 0; done < WARM_UP; ) {
                done += run(port, path, millis);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (String path : PATHS) {
                System.out.println(path + " " + run(port, path, millis));
            }
        }
    }

    private static long run(int port, String path, long millis) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        List<Future<Long>> counts = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int seed = i;
            counts.add(threads.submit(() -> ask(port, path, end, seed)));
        }
        long sum = 0;
        for (Future<Long> count : counts) {
            sum += count.get();
        }
        threads.shutdown();
        return sum;
    }

    private static long ask(int port, String path, long end, int seed) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16 << 10);
            OutputStream out = socket.getOutputStream();
            long count = 0;
            while (System.nanoTime() < end) {
                String target = path.endsWith("/") ? path + (9_160_000_000L + (count * 7919 + seed) % 2_000_000) : path;
                out.write(("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                read(in);
                count++;
            }
            return count;
        }
    }

    private static void read(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
