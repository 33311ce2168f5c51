package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A certificate for localhost and 127.0.0.1 that an instance serves TLS with, as PEM files.
 *
 * @param certificate the certificate, which a client has to trust
 * @param privateKey  its key
 */
record SelfSignedCertificate(Path certificate, Path privateKey) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ALIAS = "lab";
    // Lives for a moment, in a file of the instance's own folder.
    private static final String STORE_PASSWORD = "lab-store";

    /** Makes one with the JDK's keytool. */
    static SelfSignedCertificate create(Path folder) throws IOException {
        Path store = folder.resolve("keys.p12");
        Commands.Result result = Commands.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "RSA",
                        "-keysize",
                        "2048",
                        "-validity",
                        "3650",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        STORE_PASSWORD,
                        "-keystore",
                        store.toString()),
                Map.of(),
                LIMIT);
        if (!result.isSuccess()) {
            throw new LabException("keytool cannot make a certificate: " + result.tail(3));
        }
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, STORE_PASSWORD.toCharArray());
            return new SelfSignedCertificate(
                    write(
                            folder.resolve("lab.crt"),
                            "CERTIFICATE",
                            keys.getCertificate(ALIAS).getEncoded()),
                    write(
                            folder.resolve("lab.key"),
                            "PRIVATE KEY",
                            keys.getKey(ALIAS, STORE_PASSWORD.toCharArray()).getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new LabException("Cannot read the certificate that keytool made in " + store, e);
        } finally {
            Files.deleteIfExists(store);
        }
    }

    private static Path write(Path file, String what, byte[] content) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + body + "\n-----END " + what + "-----\n");
    }
}
