package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.CnfDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a list of phones makes, in a folder of their own that goes with this program. They hold passwords. */
final class GeneratedFiles implements AutoCloseable {
    private final Path folder;

    private GeneratedFiles(Path folder) {
        this.folder = folder;
    }

    static GeneratedFiles of(Inventory inventory) throws IOException {
        // for this user's eyes only, as every temporary folder that Java makes
        GeneratedFiles files = new GeneratedFiles(Files.createTempDirectory("phone-provisioner"));
        for (PhoneEntry phone : inventory.phones()) {
            Files.write(files.folder.resolve(phone.fileName()), phone.config().toBytes());
        }
        return files;
    }

    /** The same with a bracket missing in the second phone's file, as in files that people publish. */
    static GeneratedFiles withOneBroken(Inventory inventory) throws IOException {
        GeneratedFiles files = of(inventory);
        Path second = files.folder.resolve(inventory.phones().get(1).fileName());
        String text = CnfDocument.read(second).text().replaceFirst("<authPassword>", "<authPassword");
        Files.write(second, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
