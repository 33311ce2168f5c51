package io.github.pbxkit.ami.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pbxkit.ami.codec.AmiDecoder;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded sessions of real servers, where they lie around. */
class LiveCaptureTest {

    @ParameterizedTest
    @ValueSource(strings = {"asterisk-16.txt", "asterisk-22.txt"})
    void endsWithTheChannelsThatDidNotHangUp(String capture) throws IOException {
        List<AmiMessage> events = events(capture);
        LiveEngine engine = new LiveEngine(1000);
        Set<String> open = new LinkedHashSet<>();
        int most = 0;
        for (AmiMessage m : events) {
            engine.event(m, Instant.EPOCH);
            if (m.name().equals("Newchannel")) {
                open.add(m.first("Uniqueid", ""));
            } else if (m.name().equals("Hangup")) {
                open.remove(m.first("Uniqueid", ""));
            }
            assertThat(engine.pbx().channels().keySet()).isEqualTo(open);
            most = Math.max(most, engine.pbx().calls().size());
        }
        assertThat(most).isGreaterThan(2);
        assertThat(engine.pbx().bridges().values())
                .allSatisfy(b -> assertThat(open).containsAll(b.channels()));
        assertThat(engine.pbx().queues().get("support").callers()).isEmpty();
    }

    /** Events only: the items of lists, which have an ActionID, never come to a model. */
    private static List<AmiMessage> events(String capture) throws IOException {
        Path file = Path.of(System.getProperty("corpus.dir", "nowhere"), "ami", capture);
        assumeTrue(Files.exists(file), () -> "no captures at " + file + " (property corpus.dir)");
        List<AmiMessage> messages = new ArrayList<>();
        new AmiDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)), messages::add);
        messages.removeIf(m -> !m.isEvent()
                || m.has("ActionID")
                        && !m.name().equals("UserEvent")
                        && !m.name().equals("OriginateResponse"));
        assertThat(messages).hasSizeGreaterThan(500);
        return messages;
    }
}
