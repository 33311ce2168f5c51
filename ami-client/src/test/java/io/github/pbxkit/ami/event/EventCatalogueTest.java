package io.github.pbxkit.ami.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.AmiEvent;
import io.github.pbxkit.ami.KnownEvent;
import io.github.pbxkit.ami.UnknownEvent;
import io.github.pbxkit.ami.codec.AmiDecoder;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCatalogueTest {

    private static List<String[]> table() throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("src/catalogue/events.tsv"))) {
            return lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }

    @Test
    void knowsEveryEventThatAsterisk22Documents() throws Exception {
        List<String> documented = table().stream()
                .filter(row -> row[1].equals("documented"))
                .map(row -> row[0])
                .toList();
        assertThat(documented).hasSize(181);
        assertThat(documented)
                .allSatisfy(name -> assertThat(AmiEvent.parse("Event: " + name)).isInstanceOf(KnownEvent.class));
    }

    /** What the server sends differs from its documentation now and then; no accessor may fail on it. */
    @ParameterizedTest
    @ValueSource(strings = {"16", "22"})
    void readsEveryHeaderOfEveryCapturedEvent(String version) throws Exception {
        List<AmiMessage> messages = new ArrayList<>();
        byte[] stream = getClass()
                .getResourceAsStream("/corpus/asterisk-" + version + "-piece.txt")
                .readAllBytes();
        new AmiDecoder().decode(ByteBuffer.wrap(stream), messages::add);
        List<AmiEvent> events =
                messages.stream().filter(AmiMessage::isEvent).map(AmiEvent::of).toList();
        assertThat(events).hasSizeGreaterThan(80);
        assertThat(events).noneMatch(UnknownEvent.class::isInstance);
        for (AmiEvent event : events) {
            callAllAccessors(event);
        }
    }

    @Test
    void noAccessorFailsOnAnEmptyEvent() throws Exception {
        for (String[] row : table()) {
            callAllAccessors(AmiEvent.parse("Event: " + row[0]));
        }
    }

    private static void callAllAccessors(Object view) throws Exception {
        for (Method method : view.getClass().getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && method.getParameterCount() == 0) {
                Object value = method.invoke(view);
                assertThat(value)
                        .as(view.getClass().getSimpleName() + "." + method.getName())
                        .isNotNull();
                if (value instanceof ChannelSnapshot || value instanceof BridgeSnapshot) {
                    callAllAccessors(value);
                }
            }
        }
    }
}
