package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An installed Asterisk in a folder of its own: where its program, modules and sounds are, and how to start it. A tree
 * that brings its own dynamic loader is started through it, so that it runs beside any C library of the host.
 */
final class AsteriskTree {
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(30);

    private final Path root;
    private final Path program;
    private final Path modules;
    private final Path data;
    private final @Nullable Path loader;
    private final String version;

    private AsteriskTree(Path root) {
        this.root = root;
        this.program = require("the program asterisk", first("usr/sbin/asterisk", "sbin/asterisk", "bin/asterisk"));
        this.modules = require(
                "the folder asterisk/modules",
                first(
                        "usr/lib/*/asterisk/modules",
                        "usr/lib/asterisk/modules",
                        "usr/lib64/asterisk/modules",
                        "lib/*/asterisk/modules",
                        "lib/asterisk/modules",
                        "lib64/asterisk/modules"));
        this.data = require(
                        "Asterisk's sounds",
                        first("usr/share/asterisk/sounds", "var/lib/asterisk/sounds", "share/asterisk/sounds"))
                .resolve("..")
                .normalize();
        this.loader = isWholeSystem(root)
                ? null
                : firstInside(
                        "lib64/ld-linux-*.so.*",
                        "usr/lib64/ld-linux-*.so.*",
                        "lib/ld-linux-*.so.*",
                        "usr/lib/ld-linux-*.so.*",
                        "lib/*/ld-linux-*.so.*",
                        "usr/lib/*/ld-linux-*.so.*",
                        "lib/*/ld-*.so",
                        "usr/lib/*/ld-*.so");
        this.version = askVersion();
    }

    /**
     * Looks at a folder and asks the Asterisk in it for its version.
     *
     * @throws LabException when there is no Asterisk that runs here
     */
    static AsteriskTree at(Path root) {
        if (!Files.isDirectory(root)) {
            throw new LabException("There is no folder " + root + " with an Asterisk installation");
        }
        return new AsteriskTree(root.toAbsolutePath().normalize());
    }

    /** The folder all of it is in. */
    Path root() {
        return root;
    }

    /** As the program itself says it: {@code 22.10.1~dfsg+~cs6.15.60671435-1}. */
    String version() {
        return version;
    }

    Path program() {
        return program;
    }

    Path modules() {
        return modules;
    }

    /** The folder that holds the sounds, the hold music and the interface descriptions. */
    Path data() {
        return data;
    }

    boolean hasModule(String fileName) {
        return Files.exists(modules.resolve(fileName));
    }

    /** The command line that runs this Asterisk with these arguments. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        if (loader != null) {
            command.add(loader.toString());
            command.add("--library-path");
            command.add(String.join(":", libraryFolders()));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    /** What the environment needs so that the tree's libraries find their own data files, not the host's. */
    Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("LC_ALL", "C");
        Path libraries = firstInside("usr/lib/*/libssl.so.*", "usr/lib64/libssl.so.*", "usr/lib/libssl.so.*");
        if (loader != null && libraries != null) {
            environment.put("GCONV_PATH", libraries.resolveSibling("gconv").toString());
            environment.put(
                    "OPENSSL_MODULES", libraries.resolveSibling("ossl-modules").toString());
            environment.put("TZDIR", root.resolve("usr/share/zoneinfo").toString());
        }
        return environment;
    }

    /** Where the tree's own shared libraries may be; Debian has them in a folder of the machine's architecture. */
    private List<String> libraryFolders() {
        return Stream.of(
                        "usr/lib/*-linux-*",
                        "lib/*-linux-*",
                        "usr/lib/*-linux-*/asterisk",
                        "usr/lib/asterisk",
                        "usr/lib",
                        "lib",
                        "usr/lib64",
                        "lib64")
                .flatMap(pattern -> matches(List.of(root), pattern).stream())
                .filter(folder -> Files.isDirectory(folder) && isInside(folder))
                .map(Path::toString)
                .toList();
    }

    private String askVersion() {
        Commands.Result result = Commands.run(command("-V"), environment(), VERSION_LIMIT);
        String text = result.output().strip();
        if (!result.isSuccess() || !text.startsWith("Asterisk ")) {
            throw new LabException("The Asterisk in " + root + " does not run here: " + result.tail(3));
        }
        return text.substring("Asterisk ".length());
    }

    private static boolean isWholeSystem(Path root) {
        return root.getParent() == null;
    }

    private Path require(String what, @Nullable Path found) {
        if (found == null) {
            throw new LabException("There is no Asterisk in " + root + ": " + what + " is missing. A tree looks like a"
                    + " system's root folder or like what 'make install' leaves under its prefix.");
        }
        return found;
    }

    private @Nullable Path first(String... patterns) {
        return Stream.of(patterns)
                .flatMap(pattern -> matches(List.of(root), pattern).stream())
                .findFirst()
                .orElse(null);
    }

    /** Like {@link #first}, but an absolute link does not count: it would lead to the host's own file. */
    private @Nullable Path firstInside(String... patterns) {
        return Stream.of(patterns)
                .flatMap(pattern -> matches(List.of(root), pattern).stream())
                .filter(this::isInside)
                .findFirst()
                .orElse(null);
    }

    private boolean isInside(Path file) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /** Expands a pattern step by step, as a shell would. */
    private static List<Path> matches(List<Path> folders, String pattern) {
        int slash = pattern.indexOf('/');
        String step = slash < 0 ? pattern : pattern.substring(0, slash);
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                found.addAll(entries(folder, step));
            }
        }
        return slash < 0 ? found : matches(found, pattern.substring(slash + 1));
    }

    private static List<Path> entries(Path folder, String glob) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, glob)) {
            stream.forEach(entry -> {
                if (Files.exists(entry)) {
                    entries.add(entry);
                }
            });
        } catch (IOException e) {
            throw new LabException("Cannot read " + folder + ": " + e.getMessage(), e);
        }
        entries.sort(null);
        return entries;
    }
}
