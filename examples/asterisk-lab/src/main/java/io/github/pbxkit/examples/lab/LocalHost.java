package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** This machine's own apt, without root: all its state lies in a folder of ours. */
final class LocalHost implements PackageHost {
    /** Debian's keyring under its old and its new name. */
    static final List<String> KEYRINGS =
            List.of("/usr/share/keyrings/debian-archive-keyring.gpg", "/usr/share/keyrings/debian-archive-keyring.pgp");

    private static final Path LISTS = Path.of("/etc/apt");

    @Override
    public String name() {
        return "apt";
    }

    @Override
    public @Nullable String whatIsMissing() {
        for (String program : List.of("apt-get", "dpkg", "dpkg-deb", "tar")) {
            if (!Commands.isOnPath(program)) {
                return "there is no " + program + " on the PATH (not a Debian-like system)";
            }
        }
        if (System.getProperty(PackageFetch.KEYRING_PROPERTY) == null && installedKeyring() == null) {
            return "there is no keyring to check signatures with (install the package debian-archive-keyring)";
        }
        return null;
    }

    @Override
    public Session open(Path work) {
        return new Session() {
            @Override
            public @Nullable String archive() {
                return AptSources.mainArchive(sourceFiles().stream().map(LocalHost::read));
            }

            @Override
            public String keyring() {
                return installedKeyring() == null ? "" : installedKeyring();
            }

            @Override
            public Commands.Result run(
                    Path folder, List<String> command, Map<String, String> environment, Duration limit) {
                return Commands.run(folder, command, environment, limit);
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public String toString() {
        return "this machine's apt";
    }

    private static @Nullable String installedKeyring() {
        return KEYRINGS.stream()
                .filter(file -> Files.isReadable(Path.of(file)))
                .findFirst()
                .orElse(null);
    }

    private static List<Path> sourceFiles() {
        List<Path> files = new ArrayList<>();
        Path parts = LISTS.resolve("sources.list.d");
        if (Files.isDirectory(parts)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(parts, "*.{sources,list}")) {
                stream.forEach(files::add);
            } catch (IOException e) {
                throw new LabUnavailableException("Cannot read apt's sources in " + parts, e);
            }
        }
        files.sort(null);
        Path main = LISTS.resolve("sources.list");
        if (Files.isReadable(main)) {
            files.add(main);
        }
        return files;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new LabUnavailableException("Cannot read apt's sources in " + file, e);
        }
    }
}
