package io.github.pbxkit.ami;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.ami.codec.AmiDecoder;
import io.github.pbxkit.ami.codec.AmiHeader;
import io.github.pbxkit.ami.codec.AmiMessage;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.PeerReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What asterisk-java makes of the same captured events. Compared is the common subset: events that it knows, headers that
 * occur once and that it has a text property for. It trims values, so trimmed values are compared.
 */
class PeerDifferenceTest {
    private static final byte[] GREETING = "Asterisk Call Manager/11.0.0\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_END = {'\r', '\n'};

    /**
     * Values that are in the stream and that it loses; ours are the bytes that came. InvalidPassword has two properties for
     * the session there, which differ in case, and one of them stays empty: not the same one in each run.
     */
    private static final Set<String> LOST_BY_THE_PEER = Set.of(
            "InvalidPassword.LocalAddress",
            "InvalidPassword.SessionId",
            "InvalidPassword.Sessionid",
            "QueueMemberPause.PausedReason",
            "QueueMemberPause.InCall",
            "ParkedCall.ParkeeLinkedid");

    private final PeerReader peer = new PeerReader();

    @ParameterizedTest
    @ValueSource(strings = {"16", "22"})
    void readsTheSameTexts(String version) throws Exception {
        int events = 0;
        int values = 0;
        List<String> differences = new ArrayList<>();
        for (AmiMessage message : captured(version)) {
            for (ManagerEvent theirs : peer.read(stream(message))) {
                if (isSameKind(message, theirs)) { // it makes further events of old kinds out of some
                    events++;
                    values += compare(message, theirs, differences);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(events).isGreaterThan(50);
        assertThat(values).isGreaterThan(500);
    }

    private List<AmiMessage> captured(String version) throws Exception {
        byte[] stream = getClass()
                .getResourceAsStream("/corpus/asterisk-" + version + "-piece.txt")
                .readAllBytes();
        List<AmiMessage> messages = new ArrayList<>();
        new AmiDecoder().decode(ByteBuffer.wrap(stream), messages::add);
        return messages.stream()
                .filter(AmiMessage::isEvent)
                .filter(m -> !m.name().equals("UserEvent"))
                .toList();
    }

    private static byte[] stream(AmiMessage message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(GREETING);
        bytes.writeBytes(message.raw());
        bytes.writeBytes(LINE_END);
        return bytes.toByteArray();
    }

    private static boolean isSameKind(AmiMessage ours, ManagerEvent theirs) {
        String type = theirs.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return type.equals(ours.name().toLowerCase(Locale.ROOT) + "event");
    }

    private static int compare(AmiMessage ours, ManagerEvent theirs, List<String> differences) throws Exception {
        Map<String, String> once = valuesThatOccurOnce(ours);
        int compared = 0;
        for (Method getter : theirs.getClass().getMethods()) {
            String property =
                    getter.getName().substring(Math.min(3, getter.getName().length()));
            String value = once.get(property.toLowerCase(Locale.ROOT));
            boolean isText = getter.getName().startsWith("get")
                    && getter.getReturnType() == String.class
                    && !property.equals("ActionId"); // it keeps those of its own making only
            if (isText && getter.getParameterCount() == 0 && value != null && !value.isBlank()) {
                compared++;
                Object seen = getter.invoke(theirs);
                boolean isLost = seen == null && LOST_BY_THE_PEER.contains(ours.name() + "." + property);
                if (!value.strip().equals(seen) && !isLost && !isWordForNothing(value, seen)) {
                    differences.add(ours.name() + "." + property + ": ours '" + value + "', theirs '" + seen + "'");
                }
            }
        }
        return compared;
    }

    /** It makes null of Asterisk's words for nothing. */
    private static boolean isWordForNothing(String ours, Object theirs) {
        return theirs == null
                && Set.of("<unknown>", "<none>", "unknown", "none", "n/a", "null", "-none-", "(null)")
                        .contains(ours.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> valuesThatOccurOnce(AmiMessage message) {
        Map<String, String> once = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (AmiHeader header : message.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!seen.add(name)) {
                once.remove(name);
            } else {
                once.put(name, header.value());
            }
        }
        return once;
    }
}
