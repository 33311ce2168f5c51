package io.github.pbxkit.examples.provisioner;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders that phones may read, and nothing outside of them: names with {@code ..}, absolute names, hidden files and
 * links that lead out are not found. A name in the wrong case finds its file, as some firmware asks in another case than
 * the package has.
 */
final class ServedFiles {
    private static final int MAX_DEPTH = 6;

    private final List<Path> roots = new ArrayList<>();

    /**
     * Folders.
     *
     * @param root the served folder
     * @param more where to look for what is not there
     */
    ServedFiles(Path root, Path... more) throws IOException {
        roots.add(root.toRealPath());
        for (Path other : more) {
            roots.add(other.toRealPath());
        }
    }

    /** The served folder. */
    Path root() {
        return roots.get(0);
    }

    /** The file that a phone asks for; empty if there is none that it may have. */
    Optional<Path> find(String name) {
        String[] parts = name.replace('\\', '/').replaceFirst("^/+", "").split("/");
        if (parts.length > MAX_DEPTH) {
            return Optional.empty();
        }
        return roots.stream()
                .map(root -> find(root, parts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Path> find(Path root, String[] parts) {
        try {
            Path current = root;
            for (String part : parts) {
                Optional<Path> next = isPlain(part) ? child(current, part) : Optional.empty();
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                current = next.get();
            }
            boolean inside = current.toRealPath().startsWith(root);
            return inside && Files.isRegularFile(current) ? Optional.of(current) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String part) {
        return !part.isEmpty() && !part.startsWith(".") && part.chars().noneMatch(c -> c < ' ' || c == ':');
    }

    private static Optional<Path> child(Path folder, String name) throws IOException {
        Path exact = folder.resolve(name);
        if (Files.exists(exact)) {
            return Optional.of(exact);
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (String.valueOf(file.getFileName()).equalsIgnoreCase(name)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
