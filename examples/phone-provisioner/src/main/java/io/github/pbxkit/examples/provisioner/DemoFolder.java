package io.github.pbxkit.examples.provisioner;

import io.github.pbxkit.cisco.CnfDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with the files of two sample phones; in one of them a bracket is missing, as in files that people publish. */
final class DemoFolder {
    private DemoFolder() {}

    static Path create(Inventory inventory) throws IOException {
        Path folder = Files.createTempDirectory("phone-provisioner-demo");
        int number = 0;
        for (PhoneEntry phone : inventory.phones()) {
            byte[] bytes = phone.config().toBytes();
            if (number++ == 1) {
                String text = CnfDocument.parse(bytes).text().replaceFirst("<authPassword>", "<authPassword");
                bytes = text.getBytes(StandardCharsets.UTF_8);
            }
            Files.write(folder.resolve(phone.fileName()), bytes);
        }
        return folder;
    }
}
