package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a served file; read in pieces, so that a large image never lies in memory. */
interface Content extends AutoCloseable {
    long size();

    /** Fills the buffer from an offset, as far as there are bytes. */
    void read(long offset, ByteBuffer into) throws IOException;

    @Override
    void close() throws IOException;

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public void read(long offset, ByteBuffer into) {
                into.put(bytes, (int) offset, (int) Math.min(into.remaining(), bytes.length - offset));
            }

            @Override
            public void close() {}
        };
    }

    static Content of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        long size = channel.size();
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public void read(long offset, ByteBuffer into) throws IOException {
                int wanted = (int) Math.min(into.remaining(), size - offset);
                into.limit(into.position() + wanted);
                while (into.hasRemaining()) {
                    int read = channel.read(into, offset + wanted - into.remaining());
                    if (read < 0) {
                        throw new IOException(file + " became shorter while it was sent");
                    }
                }
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
