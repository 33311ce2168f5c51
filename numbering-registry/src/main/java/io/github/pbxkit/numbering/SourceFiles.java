package io.github.pbxkit.numbering;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens plain, gzip and zip files and folders of them, one stream for each table inside. */
final class SourceFiles {
    /** Takes one table. */
    interface Consumer {
        /** Reads the stream to its end; must not close it. */
        void accept(String name, InputStream content) throws IOException;
    }

    private final ImportLimits limits;
    private final List<Path> files;
    private final long totalBytes;
    private long bytesRead;

    SourceFiles(List<Path> paths, ImportLimits limits) {
        this.limits = limits;
        this.files = expand(paths);
        this.totalBytes = files.stream().mapToLong(SourceFiles::size).sum();
    }

    long totalBytes() {
        return totalBytes;
    }

    long bytesRead() {
        return bytesRead;
    }

    List<Path> files() {
        return files;
    }

    /** Reads all tables in order. */
    void forEach(Consumer consumer) {
        for (Path file : files) {
            try (InputStream raw = Files.newInputStream(file)) {
                read(file.getFileName().toString(), new Counting(raw), consumer);
            } catch (IOException e) {
                throw new NumberingException("Cannot read " + file + ": " + reason(e), e);
            }
        }
    }

    private void read(String name, Counting raw, Consumer consumer) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 64 << 10);
        byte[] magic = peek(in);
        long before = bytesRead - magic.length;
        if (magic.length == 4 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
            InputStream unpacked = new GZIPInputStream(in, 64 << 10);
            consumer.accept(name, new LimitedInput(unpacked, name, limits, () -> bytesRead - before));
        } else if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4) {
            readZip(name, in, consumer);
        } else {
            consumer.accept(name, new LimitedInput(in, name, limits, () -> Long.MAX_VALUE));
        }
    }

    private void readZip(String name, InputStream in, Consumer consumer) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        int entries = 0;
        int tables = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > limits.maxArchiveFiles()) {
                throw new ImportRefusedException(
                        name + " holds more than " + limits.maxArchiveFiles() + " files; it was not read further");
            }
            if (!entry.isDirectory() && isTable(entry.getName())) {
                String member = name + "!" + entry.getName();
                long before = bytesRead;
                consumer.accept(member, new LimitedInput(zip, member, limits, () -> bytesRead - before + (64 << 10)));
                tables++;
            }
        }
        if (tables == 0) {
            throw new ImportRefusedException(name + " is an archive without a .csv or .txt file inside");
        }
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(4);
        byte[] magic = in.readNBytes(4);
        in.reset();
        return magic;
    }

    private static List<Path> expand(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(tablesIn(path));
            } else {
                files.add(path);
            }
        }
        if (files.isEmpty()) {
            throw new NumberingException("No files to read: "
                    + (paths.isEmpty() ? "none were given" : paths + " has no .csv, .csv.gz, .txt or .zip file"));
        }
        return files;
    }

    private static List<Path> tablesIn(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> isPackedTable(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new NumberingException("Cannot list " + folder + ": " + reason(e), e);
        }
    }

    private static boolean isPackedTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".zip")
                || isTable(lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower);
    }

    private static boolean isTable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt");
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new NumberingException("Cannot read " + file + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private final class Counting extends FilterInputStream {
        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = in.read();
            bytesRead += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = in.read(target, offset, length);
            bytesRead += Math.max(read, 0);
            return read;
        }
    }
}
