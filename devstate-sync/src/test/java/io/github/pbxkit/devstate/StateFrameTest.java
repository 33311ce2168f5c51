package io.github.pbxkit.devstate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StateFrameTest {
    private static final Epoch EPOCH = new Epoch(3, 0xfedc_ba98_7654_3210L);

    private static final List<StateFrame> FRAMES = List.of(
            new StateFrame.Digest(true, false, List.of()),
            new StateFrame.Digest(
                    false,
                    true,
                    List.of(
                            new StateFrame.Held("moscow", EPOCH, 17),
                            new StateFrame.Held("a" + "-b.c".repeat(16), new Epoch(0, 1), Long.MAX_VALUE))),
            new StateFrame.Delta("moscow", EPOCH, 16, 17, List.of(entry(17, "100", DeviceState.RINGINUSE))),
            new StateFrame.Delta("moscow", EPOCH, 17, 17, List.of(entry(19, "+7.495_a#Z-9", DeviceState.BUSY))),
            new StateFrame.Snapshot(
                    "moscow",
                    EPOCH,
                    true,
                    2,
                    0,
                    9,
                    List.of(
                            new StateFrame.Entry(3, "100", KeyKind.DEVICE, null),
                            new StateFrame.Entry(4, "1", KeyKind.PRESENCE, null),
                            new StateFrame.Entry(
                                    5, "100", KeyKind.PRESENCE, new Presence(Presence.State.DND, "до завтра", "\r\n")),
                            new StateFrame.Entry(8, "100", KeyKind.MWI, new MessageCounts(2, 5)))),
            new StateFrame.Beats(List.of(
                    new StateFrame.Beat(
                            StateFrame.Beat.tag("moscow", EPOCH),
                            true,
                            false,
                            7,
                            17,
                            Duration.ZERO,
                            Duration.ofSeconds(6)),
                    new StateFrame.Beat(-1, false, true, 8, -1, Duration.ofMillis(40), Duration.ofMillis(600)))));

    private static StateFrame.Entry entry(long seq, String number, DeviceState state) {
        return new StateFrame.Entry(seq, number, KeyKind.DEVICE, state);
    }

    @Test
    void saysTheSameAfterBytes() {
        for (StateFrame frame : FRAMES) {
            assertThat(StateFrame.parse(frame.toBytes())).isEqualTo(frame);
        }
    }

    @Test
    void aReplicaTakesThemAndItsOwnAreRead() {
        Replica moscow = new Replica(ReplicaOptions.builder("moscow").build(), (key, value) -> {}, 0);
        Replica tver = new Replica(ReplicaOptions.builder("tver").build(), (key, value) -> {}, 0);
        StateKey key = new StateKey("moscow", "100");
        moscow.sourceUp(Map.of(key, DeviceState.RINGING), 0);
        ReplicaPeer toTver = moscow.connect(PeerIdentity.of("tver", 1, true), 0);
        ReplicaPeer toMoscow = tver.connect(PeerIdentity.of("moscow", 2, false), 0);
        moscow.receive(toTver, new StateFrame.Digest(false, false, List.of()).toBytes(), 0);

        byte[] buffer = new byte[Replica.MAX_FRAME];
        List<StateFrame> said = new ArrayList<>();
        for (int length = moscow.poll(toTver, buffer, 0); length > 0; length = moscow.poll(toTver, buffer, 0)) {
            StateFrame frame = StateFrame.parse(Arrays.copyOf(buffer, length));
            said.add(frame);
            tver.receive(toMoscow, frame.toBytes(), 0);
        }

        assertThat(said)
                .hasExactlyElementsOfTypes(StateFrame.Digest.class, StateFrame.Snapshot.class, StateFrame.Beats.class);
        assertThat(tver.view(key)).contains(DeviceState.RINGING);
        assertThat(tver.refusals()).isEmpty();
    }

    @Test
    void saysWhyBytesAreRefused() {
        assertThat(refusalOf(new byte[0])).isEqualTo(Refusal.FRAME_SIZE);
        assertThat(refusalOf(new byte[70_000])).isEqualTo(Refusal.FRAME_SIZE);
        byte[] damaged = FRAMES.get(2).toBytes();
        damaged[3] ^= 1;
        assertThat(refusalOf(damaged)).isEqualTo(Refusal.CHECKSUM);
        byte[] other = new byte[16];
        FrameWriter writer = new FrameWriter();
        writer.begin(other, 77);
        assertThat(refusalOf(Arrays.copyOf(other, writer.end()))).isEqualTo(Refusal.UNKNOWN_TYPE);
    }

    /** Bytes with a right checksum and any body: read or refused, never anything else. */
    @Property(tries = 2000)
    void neverThrowsAnythingElse(@ForAll byte[] body) {
        byte[] frame = new byte[body.length + 1 + Wire.CHECKSUM];
        FrameWriter writer = new FrameWriter();
        writer.begin(frame, 1 + (body.length == 0 ? 0 : body[0] & 3));
        for (byte one : body) {
            writer.byte1(one);
        }
        writer.end();
        try {
            StateFrame.parse(frame);
        } catch (FrameException e) {
            assertThat(e.refusal()).isNotNull();
        }
    }

    @Test
    void refusesToMakeWhatNobodyTakes() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateFrame.Delta("Moscow", EPOCH, 0, 1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateFrame.Delta("moscow", EPOCH, 2, 1, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateFrame.Delta(
                        "moscow",
                        EPOCH,
                        0,
                        2,
                        List.of(entry(2, "1", DeviceState.BUSY), entry(2, "2", DeviceState.BUSY))));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1, "1/2", DeviceState.BUSY));
        List<StateFrame.Entry> many = new ArrayList<>();
        for (int i = 1; i <= 10_000; i++) {
            many.add(entry(i, "extension" + i, DeviceState.INUSE));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateFrame.Delta("moscow", EPOCH, 0, 10_000, many).toBytes())
                .withMessageContaining("make several of it");
    }

    private static Refusal refusalOf(byte[] frame) {
        return catchThrowableOfType(FrameException.class, () -> StateFrame.parse(frame))
                .refusal();
    }
}
