package io.github.pbxkit.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One text that changes whenever the built example could: path, size, time and content of the root pom, of
 * {@code .mvn}, and of each needed module's pom, {@code example.properties} and {@code src} without its tests and
 * benchmarks. Time counts beside content so that touching a file means "build again", as with other build tools.
 */
final class Fingerprint {

    private static final Set<String> NOT_IN_THE_JAR = Set.of("test", "jmh");

    private final Path root;
    private final Map<String, Path> files = new TreeMap<>();

    private Fingerprint(Path root) {
        this.root = root;
    }

    static String of(Path root, Collection<Path> modules) throws IOException {
        Fingerprint fingerprint = new Fingerprint(root);
        fingerprint.add(root.resolve("pom.xml"));
        fingerprint.addTree(root.resolve(".mvn"), Set.of("bench"));
        for (Path module : modules) {
            fingerprint.add(module.resolve("pom.xml"));
            fingerprint.add(module.resolve("example.properties"));
            fingerprint.addTree(module.resolve("src"), NOT_IN_THE_JAR);
        }
        return fingerprint.digest();
    }

    private void add(Path file) {
        if (Files.isRegularFile(file)) {
            files.put(root.relativize(file).toString(), file);
        }
    }

    private void addTree(Path top, Set<String> leftOut) throws IOException {
        if (!Files.isDirectory(top)) {
            return;
        }
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                boolean skipped = top.equals(directory.getParent())
                        && leftOut.contains(directory.getFileName().toString());
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                add(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String digest() throws IOException {
        MessageDigest sha = sha256();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            byte[] content = Files.readAllBytes(file.getValue());
            long time = Files.getLastModifiedTime(file.getValue()).to(TimeUnit.NANOSECONDS);
            sha.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            sha.update(ByteBuffer.allocate(17).putLong(1, time).putLong(9, content.length));
            sha.update(content);
        }
        return HexFormat.of().formatHex(sha.digest(), 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
