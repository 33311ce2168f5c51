package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A certificate for localhost of a server of ours.
 *
 * @param certificate PEM file, to be trusted by clients
 * @param privateKey PEM file
 */
public record TestCertificate(Path certificate, Path privateKey) {
    public static TestCertificate create() {
        try {
            Path folder = Files.createTempDirectory("pbxkit-lab-certificate-");
            SelfSignedCertificate made = SelfSignedCertificate.create(folder);
            return new TestCertificate(made.certificate(), made.privateKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void delete() throws IOException {
        Folders.delete(certificate.getParent());
    }
}
