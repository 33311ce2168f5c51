package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.CnfDocument;
import io.github.pbxkit.cisco.CnfElement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Brings the phones' files into the served folder, and back: what changes is said first, and kept for a rollback. */
final class Deployment {
    private static final String BACKUPS = ".provisioner";
    private static final String MANIFEST = "manifest";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    Deployment(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * A file that is not as the list of phones wants it.
     *
     * @param file its name
     * @param isNew true if there is none yet
     * @param paths the elements that differ; values are not shown, as some are passwords
     * @param bytes what it is to be
     */
    record Change(String file, boolean isNew, List<String> paths, byte[] bytes) {}

    /** What {@link #apply} would do; writes nothing. */
    List<Change> plan(Inventory inventory) throws IOException {
        List<Change> changes = new ArrayList<>();
        for (PhoneEntry phone : inventory.phones()) {
            byte[] wanted = phone.config().toBytes();
            Path file = folder.resolve(phone.fileName());
            if (!Files.exists(file)) {
                changes.add(new Change(phone.fileName(), true, List.of(), wanted));
            } else {
                byte[] present = Files.readAllBytes(file);
                if (!Arrays.equals(present, wanted)) {
                    changes.add(new Change(phone.fileName(), false, differences(present, wanted), wanted));
                }
            }
        }
        return changes;
    }

    private static List<String> differences(byte[] present, byte[] wanted) {
        Map<String, String> before = values(present);
        Map<String, String> after = values(wanted);
        Map<String, String> paths = new TreeMap<>();
        before.forEach((path, value) -> {
            if (!value.equals(after.get(path))) {
                paths.put(path, after.containsKey(path) ? "~" : "-");
            }
        });
        after.keySet().stream().filter(path -> !before.containsKey(path)).forEach(path -> paths.put(path, "+"));
        return paths.entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey())
                .toList();
    }

    private static Map<String, String> values(byte[] bytes) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CnfElement element : CnfDocument.parse(bytes).all("//*")) {
            if (element.isLeaf()) {
                values.put(element.path(), element.value());
            }
        }
        return values;
    }

    /** Writes the changes; what was there before is kept. Answers the name under which it is kept. */
    String apply(List<Change> changes) throws IOException {
        Path backup = Files.createDirectories(folder.resolve(BACKUPS).resolve(STAMP.format(clock.instant())));
        StringBuilder manifest = new StringBuilder();
        for (Change change : changes) {
            manifest.append(change.isNew() ? "new " : "changed ")
                    .append(change.file())
                    .append('\n');
            if (!change.isNew()) {
                Files.copy(folder.resolve(change.file()), backup.resolve(change.file()));
            }
        }
        Files.writeString(backup.resolve(MANIFEST), manifest, StandardCharsets.UTF_8);
        for (Change change : changes) {
            replace(folder.resolve(change.file()), change.bytes());
        }
        return String.valueOf(backup.getFileName());
    }

    /** A phone that asks in that very moment gets the old file or the new one, never half of it. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".new");
        Files.write(temporary, bytes);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Undoes the last {@link #apply} that was not undone yet. Answers the files that were touched. */
    List<String> rollback() throws IOException {
        Path backup = lastBackup();
        List<String> touched = new ArrayList<>();
        for (String line : manifest(backup)) {
            String file = file(line);
            if (line.startsWith("new ")) {
                Files.deleteIfExists(folder.resolve(file));
            } else {
                replace(folder.resolve(file), Files.readAllBytes(backup.resolve(file)));
            }
            touched.add(file);
        }
        Files.move(backup, backup.resolveSibling("undone-" + backup.getFileName()));
        return touched;
    }

    /** The files that the last {@link #apply} wrote. */
    List<String> lastApplied() throws IOException {
        return manifest(lastBackup()).stream().map(Deployment::file).toList();
    }

    private static List<String> manifest(Path backup) throws IOException {
        return Files.readAllLines(backup.resolve(MANIFEST), StandardCharsets.UTF_8);
    }

    private static String file(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private Path lastBackup() throws IOException {
        Path backups = folder.resolve(BACKUPS);
        if (Files.isDirectory(backups)) {
            try (Stream<Path> all = Files.list(backups)) {
                return all.filter(path -> !String.valueOf(path.getFileName()).startsWith("undone-"))
                        .max(Path::compareTo)
                        .orElseThrow(() -> new InventoryException("there is nothing to undo in " + backups));
            }
        }
        throw new InventoryException("there is nothing to undo in " + folder);
    }
}
