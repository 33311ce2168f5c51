package io.github.pbxkit.devstate.nats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.Epoch;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.MessageCounts;
import io.github.pbxkit.devstate.Presence;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFormatTest {
    private static final Epoch EPOCH = new Epoch(3, 0xfedc_ba98_7654_3210L);

    @Test
    void keysAreReadAsTheyAreWritten() {
        for (String origin : List.of("moscow", "pbx-1.moscow.example.org", "7")) {
            for (String number : List.of("100", "+7.495_a#Z-9", "1".repeat(StateKey.MAX_NUMBER))) {
                for (KeyKind kind : KeyKind.values()) {
                    StateKey key = new StateKey(origin, number, kind);
                    String text = StoreKey.of(key);
                    assertThat(text).matches("[a-z0-9_-]+\\.[a-z]+\\.[A-Za-z0-9_=-]+");
                    assertThat(StoreKey.parse(text)).contains(new StoreKey(origin, key, false));
                }
            }
            assertThat(StoreKey.parse(StoreKey.head(origin))).contains(new StoreKey(origin, null, true));
            assertThat(StoreKey.parse(StoreKey.hello(origin))).contains(new StoreKey(origin, null, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "moscow",
                "moscow.",
                "moscow.device",
                "moscow.device.",
                "moscow.device.1.2",
                "Moscow.device.1",
                "moscow.DEVICE.1",
                "moscow.other.1",
                "moscow.device.1=2F",
                "moscow.device.a b",
                "-moscow.head",
                "moscow.tail"
            })
    void otherKeysAreRefused(String key) {
        assertThat(StoreKey.parse(key)).isEmpty();
    }

    @Test
    void namesThatAreTooLongTogetherAreRefused() {
        String origin = "a".repeat(50);
        assertThat(StoreKey.parse(origin + ".device." + "1".repeat(21))).isPresent();
        assertThat(StoreKey.parse(origin + ".device." + "1".repeat(22))).isEmpty();
    }

    @Test
    void valuesAreReadAsTheyAreWritten() {
        String longest = "ы".repeat(127);
        List<StateValue> values = Stream.concat(
                        Stream.of(DeviceState.values()),
                        Stream.of(
                                new Presence(Presence.State.DND, longest, longest),
                                new Presence(Presence.State.NOT_SET, "", "-"),
                                new Presence(Presence.State.AWAY, "\r\n", "a b"),
                                new MessageCounts(0, Integer.MAX_VALUE)))
                .toList();
        for (StateValue value : values) {
            StoreValue.State state = new StoreValue.State(-1, EPOCH, 16, 17, value);
            assertThat(state.bytes()).hasSizeLessThan(StoreValue.LONGEST);
            assertThat(StoreValue.state(state.bytes(), value.kind())).contains(state);
        }
        StoreValue.State removed = new StoreValue.State(5, EPOCH, 0, 1, null);
        assertThat(StoreValue.state(removed.bytes(), KeyKind.PRESENCE)).contains(removed);
        for (boolean[] flags : new boolean[][] {{true, false}, {false, false}, {false, true}}) {
            StoreValue.Head head = new StoreValue.Head(1, EPOCH, 17, 4, Duration.ofSeconds(6), flags[0], flags[1], -3);
            assertThat(StoreValue.head(head.bytes())).contains(head);
        }
        StoreValue.Hello hello = new StoreValue.Hello(-2, true);
        assertThat(StoreValue.hello(hello.bytes())).contains(hello);
    }

    /** What is written today can be read by what is written tomorrow. */
    @Test
    void looksLikeThis() {
        assertThat(new StoreValue.State(255, EPOCH, 16, 17, DeviceState.RINGINUSE).text())
                .isEqualTo("1 ff 3.fedcba9876543210 16 17 RINGINUSE");
        assertThat(new StoreValue.Head(255, EPOCH, 17, 4, Duration.ofSeconds(6), true, false, 0xabcd).text())
                .isEqualTo("1 ff 3.fedcba9876543210 17 4 6000 up abcd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2 ff 3.1 16 17 INUSE",
                "1 ff 3.1 17 17 INUSE",
                "1 ff 3.1 -1 17 INUSE",
                "1 ff 3 16 17 INUSE",
                "1 ff -3.1 16 17 INUSE",
                "1 zz 3.1 16 17 INUSE",
                "1 ff 3.1 16 17 OFF",
                "1 ff 3.1 16 17 PRESENCE DND - -",
                "1 ff 3.1 16 99999999999999999999 INUSE"
            })
    void otherValuesAreRefused(String text) {
        assertThat(StoreValue.state(text.getBytes(StandardCharsets.UTF_8), KeyKind.DEVICE))
                .isEmpty();
    }

    @Property(tries = 2000)
    void noBytesAreThrownAt(@ForAll byte[] bytes, @ForAll KeyKind kind, @ForAll String tail) {
        byte[] nearly = ("1 ff 3.1 16 17 " + tail).getBytes(StandardCharsets.UTF_8);
        for (byte[] value : List.of(bytes, nearly)) {
            StoreValue.state(value, kind);
            StoreValue.head(value);
            StoreValue.hello(value);
        }
        StoreKey.parse(tail);
    }
}
