package io.github.pbxkit.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    Path folder;

    private final NumberingRegistry registry = Plans.of(
            "495;0000000;4999999;ПАО \"МГТС\";г. Москва;7700000000",
            "916;0000000;9999999;ПАО \"МТС\";-;Город Москва;7740000076");

    @Test
    void keepsEverything() {
        Path file = folder.resolve("a.snapshot");
        registry.saveSnapshot(file);
        NumberingRegistry opened = NumberingRegistry.openSnapshot(file);
        assertThat(opened).isEqualTo(registry);
        assertThat(opened.find(9161234567L).orElseThrow().toString())
                .isEqualTo(registry.find(9161234567L).orElseThrow().toString());
        assertThat(NumberingRegistry.empty()).isNotEqualTo(registry);
    }

    @Test
    void keepsOverlaps() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("plan.csv"), "901;0000000;0000009;10;A;Тула\n901;0000004;0000005;2;B;Тула\n");
        NumberingRegistry overlapping = NumberingRegistry.load(
                        ImportOptions.builder().overlaps(OverlapPolicy.KEEP_ALL).build(), List.of(plan))
                .registry();
        overlapping.saveSnapshot(folder.resolve("a.snapshot"));
        NumberingRegistry opened = NumberingRegistry.openSnapshot(folder.resolve("a.snapshot"));
        assertThat(opened.findAll(9010000004L))
                .extracting(info -> info.operator().name())
                .containsExactly("B", "A");
    }

    @Test
    void aDamagedByteIsNoticedWhereverItIs() throws IOException {
        Path file = folder.resolve("a.snapshot");
        registry.saveSnapshot(file);
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bad);
            assertThatThrownBy(() -> NumberingRegistry.openSnapshot(file)).isInstanceOf(NumberingException.class);
        }
    }

    @Test
    void aForgedSnapshotWithAGoodChecksumEndsInAnError() {
        byte[] good = SnapshotCodec.encode(registry);
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            byte[] bad = good.clone();
            bad[16 + random.nextInt(bad.length - 16)] = (byte) random.nextInt(256);
            CRC32C crc = new CRC32C();
            crc.update(bad, 16, bad.length - 16);
            ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(12, (int) crc.getValue());
            try {
                SnapshotCodec.decode("forged", bad).ranges().forEach(NumberRange::capacity);
            } catch (NumberingException expected) {
                assertThat(expected).hasMessageContaining("forged is damaged");
            }
        }
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThatThrownBy(() -> NumberingRegistry.openSnapshot(folder.resolve("no")))
                .hasMessageContaining("there is no such file");
        Path other = Files.writeString(folder.resolve("other"), "something else entirely");
        assertThatThrownBy(() -> NumberingRegistry.openSnapshot(other))
                .hasMessageContaining("not written by this library");
    }
}
