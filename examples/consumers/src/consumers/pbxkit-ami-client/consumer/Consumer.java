package consumer;

import io.github.pbxkit.ami.AmiAction;
import io.github.pbxkit.ami.AmiClient;
import io.github.pbxkit.ami.codec.AmiDecoder;
import io.github.pbxkit.ami.codec.AmiEncoder;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public final class Consumer {

    private Consumer() {}

    public static void main(String[] args) {
        List<AmiMessage> messages = new ArrayList<>();
        String text = "Asterisk Call Manager/8.0.2\r\nResponse: Success\r\nPing: Pong\r\n\r\n";
        new AmiDecoder().decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), messages::add);
        if (messages.stream().noneMatch(m -> m.first("ping").equals(java.util.Optional.of("Pong")))) {
            throw new AssertionError(messages);
        }
        byte[] ping = AmiEncoder.encode(AmiAction.of("Ping"));
        try (AmiClient ami = AmiClient.builder("127.0.0.1", 1).credentials("user", "secret").build()) {
            System.out.println("ok " + ping.length + " " + ami);
        }
    }
}
