package io.github.pbxkit.numbering.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a changed file is known: its time and size. A file that is missing counts as newer than any. */
record FileMarks(Map<Path, Mark> marks) {
    static final FileMarks NONE = new FileMarks(Map.of());

    private static final Mark MISSING = new Mark(FileTime.fromMillis(Long.MAX_VALUE), -1);

    record Mark(FileTime time, long size) {}

    FileMarks {
        marks = Map.copyOf(marks);
    }

    @SafeVarargs
    static FileMarks of(Collection<Path>... filesAndFolders) {
        Map<Path, Mark> marks = new TreeMap<>();
        Stream.of(filesAndFolders)
                .flatMap(Collection::stream)
                .forEach(path -> expand(path).forEach(file -> mark(marks, file)));
        return new FileMarks(marks);
    }

    private static List<Path> expand(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of(); // Reading it tells why.
        }
    }

    private static void mark(Map<Path, Mark> marks, Path file) {
        try {
            marks.put(file, new Mark(Files.getLastModifiedTime(file), Files.size(file)));
        } catch (IOException e) {
            marks.put(file, MISSING); // Reading it tells why.
        }
    }

    /** Whether a file is newer than all of these, so that it was made of them as they are. */
    boolean areOlderThan(@Nullable Path file) {
        if (file == null) {
            return false;
        }
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return marks.values().stream().allMatch(mark -> mark.time().compareTo(time) < 0);
        } catch (IOException e) {
            return false;
        }
    }
}
