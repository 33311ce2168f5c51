package io.github.pbxkit.numbering;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into physical lines without copying them: {@link #buffer} from {@link #start} to {@link #end} is the
 * line, without its line end. A line over the limit is skipped to its end and only its beginning is kept.
 */
final class LineReader {
    private static final int CHUNK = 256 << 10;
    private static final byte[] NO_BYTES = {};
    private static final int KEPT_OF_LONG_LINE = 256;

    final byte[] buffer;
    int start;
    int end;
    boolean tooLong;

    private final InputStream in;
    private final int maxLine;
    private int position;
    private int limit;
    private boolean exhausted;
    private long line;
    private byte lineEnd = '\n';
    private byte[] longLine = NO_BYTES;

    LineReader(InputStream in, int maxLine) {
        this.in = in;
        this.maxLine = maxLine;
        this.buffer = new byte[Math.max(CHUNK, 2 * maxLine)];
    }

    /** The first bytes of the stream, up to the size of the buffer; to be called before the first line is asked for. */
    byte[] sample() throws IOException {
        fill();
        if (ByteWords.indexOf(buffer, (byte) '\n', 0, limit) < 0
                && ByteWords.indexOf(buffer, (byte) '\r', 0, limit) >= 0) {
            lineEnd = '\r'; // as very old Macintosh programs wrote it
        }
        return Arrays.copyOfRange(buffer, position, limit);
    }

    void skip(int bytes) {
        position += bytes;
    }

    /** Number of the current line, from 1. */
    long line() {
        return line;
    }

    boolean next() throws IOException {
        tooLong = false;
        longLine = NO_BYTES;
        int found = ByteWords.indexOf(buffer, lineEnd, position, limit);
        if (found < 0 && !exhausted) {
            fill();
            found = ByteWords.indexOf(buffer, lineEnd, position, limit);
        }
        if (position == limit) {
            return false;
        }
        line++;
        if (found < 0 && !exhausted) {
            skipLongLine();
            return true;
        }
        start = position;
        end = found < 0 ? limit : found;
        position = found < 0 ? limit : found + 1;
        if (end - start > maxLine) {
            tooLong = true;
            end = start + Math.min(KEPT_OF_LONG_LINE, maxLine);
        } else if (end > start && buffer[end - 1] == '\r') {
            end--;
        }
        return true;
    }

    /** The buffer is full of one line: drops it up to its end. */
    private void skipLongLine() throws IOException {
        byte[] kept = Arrays.copyOfRange(buffer, position, position + KEPT_OF_LONG_LINE);
        int found = -1;
        while (found < 0 && !exhausted) {
            position = limit;
            fill();
            found = ByteWords.indexOf(buffer, lineEnd, position, limit);
        }
        position = found < 0 ? limit : found + 1;
        tooLong = true;
        longLine = kept;
        start = 0;
        end = 0;
    }

    /** The current line, or its beginning where it is too long, for an excerpt. */
    byte[] excerptBytes() {
        return longLine.length > 0 ? longLine : Arrays.copyOfRange(buffer, start, end);
    }

    /** Moves the rest to the front and reads until the buffer is full or the stream ends. */
    private void fill() throws IOException {
        System.arraycopy(buffer, position, buffer, 0, limit - position);
        limit -= position;
        position = 0;
        while (limit < buffer.length) {
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                exhausted = true;
                return;
            }
            limit += read;
        }
    }
}
