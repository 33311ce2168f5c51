package io.github.pbxkit.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds an example with Maven when its fingerprint is new.
 *
 * <p>Each build lands in a folder of its own, {@code target/run/FINGERPRINT}, which appears complete or not at all: the
 * example's jar and everything it needs, in {@code lib}. So a started example never sees its jars change, and the
 * folder's being there says that nothing is to be done.
 */
final class Build {

    private static final String UNFINISHED = "unfinished";

    private final Reactor reactor;
    private final Example example;
    private final Messages messages;
    private final boolean terminal;

    Build(Reactor reactor, Example example, Messages messages, boolean terminal) {
        this.reactor = reactor;
        this.example = example;
        this.messages = messages;
        this.terminal = terminal;
    }

    /** The folder with {@code lib} in it, built if need be. */
    @SuppressWarnings("try") // the lock is held, not used
    Path upToDate() throws IOException, InterruptedException {
        if (!reactor.has(example.directory())) {
            throw new RunException(messages.get("example.no-module", example.name()));
        }
        Path built = folderForSources();
        if (Files.isDirectory(built)) {
            return built;
        }
        Path lockFile = Files.createDirectories(reactor.root().resolve("examples/target"))
                .resolve("run.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = lock(channel)) {
            built = folderForSources(); // another run may have built it while we waited
            if (!Files.isDirectory(built)) {
                build(built);
            }
            return built;
        }
    }

    private Path folderForSources() throws IOException {
        String fingerprint = Fingerprint.of(reactor.root(), reactor.neededBy(example.directory()));
        return runFolder().resolve(fingerprint);
    }

    private Path runFolder() {
        return example.directory().resolve("target/run");
    }

    private FileLock lock(FileChannel channel) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock == null) {
            System.err.println(messages.get("build.waits"));
            lock = channel.lock();
        }
        return lock;
    }

    private void build(Path built) throws IOException, InterruptedException {
        Maven maven = Maven.find(messages);
        boolean first = !Files.isDirectory(runFolder());
        System.err.println(messages.get(first ? "build.first" : "build.changed", example.name()));
        deleteOldBuilds();
        Path fresh = Files.createDirectories(runFolder().resolve(UNFINISHED));

        runMaven(maven, fresh);

        String artifact = reactor.artifactId(example.directory());
        String jar = artifact + "-" + reactor.version() + ".jar";
        Path lib = fresh.resolve(artifact);
        Files.createDirectories(lib);
        Files.copy(example.directory().resolve("target").resolve(jar), lib.resolve(jar));
        Files.move(lib, fresh.resolve("lib"));
        Files.move(fresh, built);
    }

    private void runMaven(Maven maven, Path fresh) throws IOException, InterruptedException {
        List<String> arguments = List.of(
                "-B",
                "-Dstyle.color=never",
                "-pl",
                reactor.root().relativize(example.directory()).toString().replace('\\', '/'),
                "-am",
                "package",
                "-Drun.lib=" + fresh,
                "-Dmaven.test.skip=true",
                "-Dmaven.source.skip=true",
                "-Dmaven.javadoc.skip=true",
                "-Djacoco.skip=true");
        Process process = maven.process(reactor.root(), arguments).start();
        process.getOutputStream().close();
        BuildLog log = new BuildLog();
        int exit;
        long seconds;
        try (Progress progress = new Progress(terminal);
                BufferedReader output = process.inputReader(Charset.defaultCharset())) {
            output.lines().forEach(line -> {
                log.add(line);
                BuildLog.module(line).ifPresent(progress::step);
            });
            exit = process.waitFor();
            seconds = progress.seconds();
        }
        Path logFile = example.directory().resolve("target/run.log");
        Files.write(logFile, log.lines(), StandardCharsets.UTF_8);
        if (exit != 0) {
            throw failure(log, logFile);
        }
        System.err.println(messages.get("build.done", String.valueOf(seconds)));
    }

    private RunException failure(BuildLog log, Path logFile) {
        String lines = String.join(System.lineSeparator() + "  ", log.usefulLines(reactor.root()));
        String why = messages.get(log.lacksDownloads() ? "build.downloads" : "build.failed", example.name());
        return new RunException(why + System.lineSeparator() + "  " + lines + System.lineSeparator()
                + messages.get("build.log", reactor.root().relativize(logFile)));
    }

    /**
     * Deletes what an interrupted build left and all finished builds but the newest, from which an example may still be
     * running.
     */
    private void deleteOldBuilds() throws IOException {
        if (!Files.isDirectory(runFolder())) {
            return;
        }
        List<Path> old;
        try (Stream<Path> folders = Files.list(runFolder())) {
            old = new ArrayList<>(folders.filter(folder -> !folder.endsWith(UNFINISHED))
                    .sorted(Comparator.comparing(folder -> folder.toFile().lastModified()))
                    .toList());
        }
        if (!old.isEmpty()) {
            old.remove(old.size() - 1);
        }
        old.add(runFolder().resolve(UNFINISHED));
        old.removeIf(folder -> !Files.exists(folder));
        for (Path folder : old) {
            try (Stream<Path> files = Files.walk(folder)) {
                // A file in use (Windows) stays until next time.
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
