package consumer;

import io.github.pbxkit.ari.event.StasisStart;
import io.github.pbxkit.ari.outbound.AriServer;
import java.io.IOException;
import java.net.Socket;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) throws IOException {
        AriServer.Builder builder = AriServer.builder(0)
                .credentials("asterisk", "secret")
                .onCall(call -> call.client().on(StasisStart.class, start -> call.client()
                        .channel(start.channel().id())
                        .answer()
                        .await()));
        try (AriServer server = builder.start();
                Socket socket = new Socket("127.0.0.1", server.port())) {
            System.out.println("ok " + socket.isConnected());
        }
    }
}
