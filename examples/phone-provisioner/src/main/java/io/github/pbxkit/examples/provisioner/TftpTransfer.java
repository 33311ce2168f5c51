package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way to one phone: what to send next. Knows no sockets and no clock.
 *
 * <p>An acknowledgement that comes twice is ignored; only a timeout sends a block again. Answering duplicates with
 * duplicates would double the traffic for the rest of the transfer (RFC 1123, 4.2.3.1). Block numbers wrap around to 0,
 * so that files beyond 32 MB pass.
 */
final class TftpTransfer {
    static final int DEFAULT_BLOCK_SIZE = 512;
    private static final int MAX_BLOCK_SIZE = 65_464;
    private static final int MAX_TRIES = 8;
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(4);

    private final Content content;
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final Duration firstTimeout;
    private int blockSize = DEFAULT_BLOCK_SIZE;
    private Duration timeout;

    /** The block that was sent last and waits for its acknowledgement; 0 is the answer to options. */
    private long block;

    private int tries;
    private boolean done;

    TftpTransfer(Content content, Map<String, String> options, Duration timeout) {
        this.content = content;
        this.timeout = timeout;
        options.forEach(this::accept);
        this.firstTimeout = this.timeout;
        this.block = accepted.isEmpty() ? 1 : 0;
    }

    /** Options that are unknown, or out of range, are left out of the answer, as RFC 2347 asks. */
    private void accept(String name, String value) {
        long number = value.matches("\\d{1,9}") ? Long.parseLong(value) : -1;
        switch (name) {
            case "blksize":
                if (number >= 8) {
                    blockSize = (int) Math.min(number, MAX_BLOCK_SIZE);
                    accepted.put(name, Integer.toString(blockSize));
                }
                break;
            case "timeout":
                if (number >= 1 && number <= 255) {
                    timeout = Duration.ofSeconds(number);
                    accepted.put(name, value);
                }
                break;
            case "tsize":
                accepted.put(name, Long.toString(content.size()));
                break;
            default:
        }
    }

    /** The packet that waits for its acknowledgement. */
    ByteBuffer current() throws IOException {
        if (block == 0) {
            return TftpPacket.optionAck(accepted);
        }
        int length = length(block);
        ByteBuffer packet = ByteBuffer.allocate(4 + length);
        packet.putShort((short) TftpPacket.DATA).putShort((short) block);
        content.read((block - 1) * blockSize, packet);
        return packet.flip();
    }

    private int length(long number) {
        return (int) Math.max(0, Math.min(blockSize, content.size() - (number - 1) * blockSize));
    }

    /** The next packet after an acknowledgement; null if there is nothing to send. */
    @Nullable
    ByteBuffer acknowledged(int number) throws IOException {
        if (done || number != (int) (block & 0xFFFF)) {
            return null;
        }
        if (block > 0 && length(block) < blockSize) {
            done = true;
            return null;
        }
        block++;
        tries = 0;
        timeout = firstTimeout;
        return current();
    }

    /** The packet to send again; null if the phone has been silent for too long. */
    @Nullable
    ByteBuffer timedOut() throws IOException {
        if (done || ++tries >= MAX_TRIES) {
            return null;
        }
        Duration doubled = timeout.multipliedBy(2);
        timeout = doubled.compareTo(LONGEST_TIMEOUT) > 0 ? LONGEST_TIMEOUT : doubled;
        return current();
    }

    Duration timeout() {
        return timeout;
    }

    boolean isDone() {
        return done;
    }

    long size() {
        return content.size();
    }

    void close() throws IOException {
        content.close();
    }
}
