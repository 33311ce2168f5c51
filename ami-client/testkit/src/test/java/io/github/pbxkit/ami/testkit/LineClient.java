package io.github.pbxkit.ami.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The plainest AMI client: a socket, and blocks of lines. Waits at most twenty seconds for anything. */
final class LineClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final String greeting;

    LineClient(AmiTestServer server) throws IOException {
        socket = new Socket(server.host(), server.port());
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        greeting = String.valueOf(in.readLine());
    }

    static LineClient loggedIn(AmiTestServer server) throws IOException {
        LineClient client = new LineClient(server);
        client.send("Action: Login", "ActionID: login", "Username: " + server.user(), "Secret: " + server.secret());
        client.await(block -> block.contains("ActionID: login"));
        return client;
    }

    String greeting() {
        return greeting;
    }

    void send(String... lines) throws IOException {
        sendRaw(String.join("\r\n", lines) + "\r\n\r\n");
    }

    void sendRaw(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Sends an action, returns the block that answers it. */
    List<String> ask(String... lines) throws IOException {
        send(lines);
        return await(block -> block.get(0).startsWith("Response:"));
    }

    /** The next block that is wanted; others are skipped. */
    List<String> await(Predicate<List<String>> wanted) throws IOException {
        while (true) {
            List<String> block = next();
            if (wanted.test(block)) {
                return block;
            }
        }
    }

    /** The lines up to an empty one. */
    List<String> next() throws IOException {
        List<String> block = new ArrayList<>();
        String line = in.readLine();
        while (line != null && !line.isEmpty()) {
            block.add(line);
            line = in.readLine();
        }
        if (line == null) {
            throw new IOException("closed by the server after " + block);
        }
        return block;
    }

    boolean isClosedByServer() throws IOException {
        try {
            while (true) {
                next();
            }
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (IOException closed) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
