package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.ami.codec.AmiMessage;
import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes events to a file: one JSON object a line, or the bytes as they came, which the codec can read again. */
final class Recorder implements AutoCloseable {
    private final Path file;
    private final OutputStream out;
    private final boolean isJson;

    Recorder(Path file, boolean isJson) {
        this.file = file;
        this.isJson = isJson;
        try {
            out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private Fault fault(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new Fault(failure, "fault.record.folder", file);
        }
        return failure instanceof AccessDeniedException
                ? new Fault(failure, "fault.record.denied", file)
                : new Fault(failure, "fault.record", file, String.valueOf(failure.getMessage()));
    }

    synchronized void write(AmiMessage event) {
        try {
            if (isJson) {
                out.write((Formats.json(event) + "\n").getBytes(StandardCharsets.UTF_8));
            } else {
                out.write(event.raw());
                out.write('\r');
                out.write('\n');
            }
            out.flush();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
