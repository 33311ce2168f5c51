package io.github.pbxkit.numbering;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Refuses a file that unpacks to more than the limits allow. */
final class LimitedInput extends FilterInputStream {
    private static final long RATIO_JUDGED_FROM = 16 << 20;

    private final String name;
    private final ImportLimits limits;
    private final LongSupplier packedBytes;
    private long count;

    /**
     * Watches a stream.
     *
     * @param packedBytes bytes taken from disk so far for this file
     */
    LimitedInput(InputStream in, String name, ImportLimits limits, LongSupplier packedBytes) {
        super(in);
        this.name = name;
        this.limits = limits;
        this.packedBytes = packedBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = in.read(target, offset, length);
        if (read > 0) {
            count += read;
            check();
        }
        return read;
    }

    private void check() {
        if (count > limits.maxFileBytes()) {
            throw new ImportRefusedException(name + " has more than " + limits.maxFileBytes()
                    + " bytes unpacked; raise ImportLimits.maxFileBytes if it is really a numbering file");
        }
        if (count > RATIO_JUDGED_FROM && count / limits.maxPackedRatio() > packedBytes.getAsLong()) {
            throw new ImportRefusedException(name + " unpacks to more than " + limits.maxPackedRatio()
                    + " times its size, as only a zip bomb does; it was not read further");
        }
    }
}
