package io.github.pbxkit.examples.lab.ami;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code target/coverage.tsv}: how much of what a running server describes has a type here. Several tests write to it. */
final class Coverage {
    private static final Path FILE = Path.of("target", "coverage.tsv");
    private static final String HEADER = "what\tserver\tlive\tcovered";

    private Coverage() {}

    /** Puts a row in place of an earlier one for the same thing on the same server. */
    static void write(String what, int server, int live, int covered) {
        try {
            Files.createDirectories(FILE.getParent());
            try (RandomAccessFile file = new RandomAccessFile(FILE.toFile(), "rw");
                    FileLock lock = file.getChannel().lock()) {
                replace(file, what + "\t" + server + "\t", what + "\t" + server + "\t" + live + "\t" + covered);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + FILE.toAbsolutePath(), e);
        }
    }

    private static void replace(RandomAccessFile file, String key, String row) throws IOException {
        byte[] before = new byte[(int) file.length()];
        file.readFully(before);
        List<String> lines = new ArrayList<>(
                new String(before, StandardCharsets.UTF_8).lines().toList());
        lines.removeIf(line -> line.equals(HEADER) || line.startsWith(key));
        lines.add(row);
        lines.sort(null);
        lines.add(0, HEADER);
        file.setLength(0);
        file.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
