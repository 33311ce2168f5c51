package io.github.pbxkit.ari.operations;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/**
 * A file while it comes in. What is not read yet is not fetched yet, but for a few kilobytes: a slow reader slows the
 * server down and fills no memory. Close it, also when it was read to the end. For one thread at a time.
 */
public final class Download extends FilterInputStream {
    private final OptionalLong length;
    private final DownloadProgress progress;
    private long received;

    Download(InputStream body, OptionalLong length, DownloadProgress progress) {
        super(body);
        this.length = length;
        this.progress = progress;
    }

    /** {@return bytes of the whole file, where the server said it beforehand} */
    public OptionalLong length() {
        return length;
    }

    /** {@return bytes read so far} */
    public long received() {
        return received;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
        int read = in.read(buffer, offset, wanted);
        count(read);
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = in.skip(wanted);
        count(skipped);
        return skipped;
    }

    /** Not supported: what was read is gone. */
    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        if (bytes > 0) {
            received += bytes;
            progress.received(received, length);
        }
    }
}
