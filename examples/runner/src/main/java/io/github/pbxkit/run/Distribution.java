package io.github.pbxkit.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A zip for a server that has only a Java runtime: {@code bin} (start scripts), {@code lib}, the example's
 * {@code src/dist} (sample configuration), a systemd unit, README and LICENSE. What {@code src/dist} brings replaces what
 * would have been made up here.
 */
final class Distribution {

    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Reactor reactor;
    private final Example example;
    private final String folder;

    Distribution(Reactor reactor, Example example) {
        this.reactor = reactor;
        this.example = example;
        this.folder = example.name() + "-" + reactor.version();
    }

    Path pack(Path built) throws IOException {
        Path zip = example.directory().resolve("target").resolve(folder + ".zip");
        Path unfinished = zip.resolveSibling(folder + ".zip.unfinished");
        Files.deleteIfExists(unfinished);
        Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem target = FileSystems.newFileSystem(URI.create("jar:" + unfinished.toUri()), options)) {
            Path top = target.getPath(folder);
            copyTree(built.resolve("lib"), top.resolve("lib"));
            Path own = example.directory().resolve("src/dist");
            if (Files.isDirectory(own)) {
                copyTree(own, top);
            }
            write(top.resolve("bin/" + example.name()), template("start.sh"));
            write(
                    top.resolve("bin/" + example.name() + ".bat"),
                    template("start.bat").replace("\n", "\r\n"));
            write(top.resolve("systemd/" + example.name() + ".service"), template("unit.service"));
            write(top.resolve("README.md"), template("README.md"));
            write(top.resolve("LICENSE"), Files.readString(reactor.root().resolve("LICENSE")));
            evenOut(top);
        }
        return Files.move(unfinished, zip, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString().replace('\\', '/'));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }

    /** The same bytes from the same sources, and scripts that can be started after unzipping. */
    private static void evenOut(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted().toList()) {
                Path parent = file.getParent();
                boolean program = parent != null && parent.endsWith("bin");
                boolean runnable = Files.isDirectory(file) || program;
                Files.setPosixFilePermissions(
                        file, PosixFilePermissions.fromString(runnable ? "rwxr-xr-x" : "rw-r--r--"));
                // All three: a zip file system writes the times of access and creation too.
                Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
            }
        }
    }

    private String template(String name) throws IOException {
        try (InputStream in = Distribution.class.getResourceAsStream("dist/" + name)) {
            if (in == null) {
                throw new IllegalStateException("dist/" + name + " is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            for (List<String> value : List.of(
                    List.of("@NAME@", example.name()),
                    List.of("@FOLDER@", folder),
                    List.of("@VERSION@", reactor.version()),
                    List.of("@MAIN@", example.mainClass()),
                    List.of("@SERVICE_ARGS@", example.serviceArguments()),
                    List.of("@TITLE_EN@", example.title("en")),
                    List.of("@TITLE_RU@", example.title("ru")))) {
                text = text.replace(value.get(0), value.get(1));
            }
            return text;
        }
    }
}
