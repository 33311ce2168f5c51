package io.github.pbxkit.ari.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A socket per call, with a listener that takes its time. */
class CallSocketTest {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int CLOSE = 8;
    private static final int LONGER = 126;

    @Test
    void whoHangsUpWhileTheSocketIsDialledDoesNotEnter() throws Exception {
        try (AriTestServer server = AriTestServer.start();
                ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout((int) RawAri.LIMIT.toMillis());
            server.dialPerCall(URI.create("ws://127.0.0.1:" + listener.getLocalPort() + "/"), "name", "secret", "bot");
            TestCaller anna = server.caller().enter("bot");
            try (Socket socket = listener.accept()) {
                socket.setSoTimeout((int) RawAri.LIMIT.toMillis());
                String key = keyOf(socket);
                anna.hangup();

                socket.getOutputStream().write(welcome(key).getBytes(ISO_8859_1));

                // To the end: the server closes in order, since the call is over.
                assertThat(untilClosed(socket))
                        .contains("ApplicationRegistered")
                        .doesNotContain("StasisStart");
            }
        }
    }

    private static String keyOf(Socket socket) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        String key = "";
        for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
            if (line.regionMatches(true, 0, "sec-websocket-key:", 0, 18)) {
                key = line.substring(18).trim();
            }
        }
        return key;
    }

    private static String welcome(String key) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(ISO_8859_1));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Protocol: ari\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
    }

    /** What comes until the frame that says goodbye. A client's frames are masked. */
    private static String untilClosed(Socket socket) throws Exception {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        StringBuilder heard = new StringBuilder();
        while ((in.readUnsignedByte() & 0x0f) != CLOSE) {
            int length = in.readUnsignedByte() & 0x7f;
            byte[] mask = new byte[4];
            byte[] payload = new byte[length == LONGER ? in.readUnsignedShort() : length];
            in.readFully(mask);
            in.readFully(payload);
            for (int i = 0; i < payload.length; i++) {
                payload[i] ^= mask[i % 4];
            }
            heard.append(new String(payload, ISO_8859_1));
        }
        return heard.toString();
    }
}
