package io.github.pbxkit.examples.provisioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TftpTransferTest {
    private static final Duration TIMEOUT = Duration.ofMillis(500);

    private static TftpTransfer transfer(int size, Map<String, String> options) {
        return new TftpTransfer(Content.of(new byte[size]), options, TIMEOUT);
    }

    private static int block(ByteBuffer packet) {
        return packet.getShort(2) & 0xFFFF;
    }

    @Test
    void sendsBlocksAndEndsWithAShortOne() throws IOException {
        TftpTransfer transfer = transfer(1024, Map.of());
        assertThat(transfer.current().remaining()).isEqualTo(516);
        assertThat(block(transfer.acknowledged(1))).isEqualTo(2);
        ByteBuffer last = transfer.acknowledged(2);
        assertThat(last.remaining())
                .as("a full last block is followed by an empty one")
                .isEqualTo(4);
        assertThat(transfer.isDone()).isFalse();
        assertThat(transfer.acknowledged(3)).isNull();
        assertThat(transfer.isDone()).isTrue();
    }

    @Test
    void ignoresAcknowledgementsThatComeTwice() throws IOException {
        TftpTransfer transfer = transfer(5000, Map.of());
        transfer.current();
        assertThat(transfer.acknowledged(1)).isNotNull();
        assertThat(transfer.acknowledged(1)).as("no Sorcerer's Apprentice").isNull();
        assertThat(transfer.acknowledged(7)).isNull();
        assertThat(block(transfer.acknowledged(2))).isEqualTo(3);
    }

    @Test
    void answersTheOptionsItKnowsAndLeavesOutTheOthers() throws IOException {
        TftpTransfer transfer =
                transfer(3000, Map.of("blksize", "1024", "tsize", "0", "timeout", "2", "windowsize", "8", "x", "y"));
        String answer = new String(transfer.current().array());
        assertThat(answer)
                .contains("blksize\0001024\0", "tsize\0003000\0", "timeout\0002\0")
                .doesNotContain("window");
        assertThat(transfer.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(transfer.acknowledged(0).remaining()).isEqualTo(1028);
        assertThat(new String(transfer(10, Map.of("blksize", "7", "timeout", "0"))
                        .current()
                        .array()))
                .as("options out of range are not answered")
                .doesNotContain("blksize");
    }

    @Test
    void wrapsBlockNumbersAround() throws IOException {
        int blocks = 70_000;
        TftpTransfer transfer = transfer(blocks * 8, Map.of("blksize", "8"));
        transfer.current();
        ByteBuffer packet = transfer.acknowledged(0);
        for (int i = 1; i <= blocks; i++) {
            assertThat(block(packet)).isEqualTo(i & 0xFFFF);
            packet = transfer.acknowledged(i & 0xFFFF);
        }
        assertThat(packet.remaining()).isEqualTo(4);
        assertThat(transfer.acknowledged((blocks + 1) & 0xFFFF)).isNull();
        assertThat(transfer.isDone()).isTrue();
    }

    @Test
    void repeatsABlockEverMoreSlowlyAndGivesUp() throws IOException {
        TftpTransfer transfer = transfer(600, Map.of());
        transfer.current();
        int repeats = 0;
        while (transfer.timedOut() != null) {
            repeats++;
        }
        assertThat(repeats).isEqualTo(7);
        assertThat(transfer.timeout()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void beginsWithAShortTimeoutAgainAfterProgress() throws IOException {
        TftpTransfer transfer = transfer(600, Map.of());
        transfer.current();
        transfer.timedOut();
        assertThat(transfer.timeout()).isEqualTo(Duration.ofSeconds(1));
        transfer.acknowledged(1);
        assertThat(transfer.timeout()).isEqualTo(TIMEOUT);
    }
}
