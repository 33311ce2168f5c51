package consumer;

import io.github.pbxkit.ami.testkit.AmiTestServer;
import java.io.IOException;
import java.net.Socket;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) throws IOException {
        try (AmiTestServer server = AmiTestServer.start();
                Socket socket = new Socket(server.host(), server.port())) {
            System.out.println("ok " + socket.isConnected());
        }
    }
}
