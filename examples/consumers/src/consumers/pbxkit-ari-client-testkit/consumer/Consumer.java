package consumer;

import io.github.pbxkit.ari.testkit.AriTestServer;
import java.io.IOException;
import java.net.Socket;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) throws IOException {
        try (AriTestServer server = AriTestServer.start();
                Socket socket = new Socket(server.uri().getHost(), server.port())) {
            System.out.println("ok " + socket.isConnected());
        }
    }
}
