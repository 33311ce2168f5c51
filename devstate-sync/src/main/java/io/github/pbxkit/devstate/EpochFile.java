package io.github.pbxkit.devstate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/**
 * Keeps the counter of our epoch over restarts: a text file with one number. It saves the others a moment after a restart
 * and nothing else; a lost or damaged file does no harm. For one process, and one thread at a time.
 */
public final class EpochFile {
    private final Path file;

    /**
     * A file, which need not exist.
     *
     * @param file in a folder where this process may write
     */
    public EpochFile(Path file) {
        this.file = Objects.requireNonNull(file, "file");
    }

    /**
     * The counter for this start: one more than the last one, and kept at once.
     *
     * @return at least 1
     * @throws DevstateException if the file cannot be written
     */
    public int next() {
        int next = last() + 1;
        write(next);
        return next;
    }

    private int last() {
        try {
            int counter = Integer.parseInt(Files.readString(file).strip());
            return counter < 0 || counter == Integer.MAX_VALUE ? 0 : counter;
        } catch (IOException | NumberFormatException lost) {
            return 0;
        }
    }

    /**
     * Keeps a counter.
     *
     * @param counter of the epoch that goes on
     * @throws DevstateException if the file cannot be written
     */
    public void write(int counter) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(unfinished, counter + "\n", StandardCharsets.UTF_8);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DevstateException(
                    "the epoch cannot be kept in " + file + ": " + e + "; give a file where this process may write", e);
        }
    }
}
