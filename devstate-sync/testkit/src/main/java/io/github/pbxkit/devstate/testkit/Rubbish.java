package io.github.pbxkit.devstate.testkit;

import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Frames that are none. */
final class Rubbish {
    private Rubbish() {}

    static byte[] make(Randomness random, byte @Nullable [] real, int value) {
        return switch (value % 5) {
            case 0 -> bytes(random, random.below(60));
            case 1 -> real == null ? new byte[0] : Arrays.copyOf(real, random.below(real.length));
            case 2 -> real == null ? new byte[1] : flipped(random, real);
            case 3 -> new byte[70_000];
            default -> sealed(bytes(random, 5 + random.below(60)));
        };
    }

    private static byte[] bytes(Randomness random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) random.next();
        }
        return bytes;
    }

    private static byte[] flipped(Randomness random, byte[] real) {
        byte[] bytes = real.clone();
        bytes[random.below(bytes.length)] ^= (byte) (1 << random.below(8));
        return bytes;
    }

    /** With the right checksum, so that what is behind it is tried. */
    private static byte[] sealed(byte[] bytes) {
        bytes[0] = (byte) (bytes[0] & 7);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        int value = (int) checksum.getValue();
        for (int i = 0; i < 4; i++) {
            bytes[bytes.length - 4 + i] = (byte) (value >>> 24 - 8 * i);
        }
        return bytes;
    }
}
