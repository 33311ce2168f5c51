package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lab's part of the user's cache folder: installed trees, and the locks that keep processes apart. */
final class CacheFolder {
    private static final Logger log = LoggerFactory.getLogger(CacheFolder.class);

    private static final long LOCK_POLL_MILLIS = 100;

    private final Path path;

    CacheFolder(Path path) {
        this.path = path;
    }

    /** {@code pbxkit/asterisk-lab} in {@code $XDG_CACHE_HOME}, or in {@code ~/.cache} where that is not set. */
    static CacheFolder ofUser() {
        return of(System.getenv());
    }

    static CacheFolder of(Map<String, String> environment) {
        String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base =
                configured.startsWith("/") ? Path.of(configured) : Path.of(System.getProperty("user.home"), ".cache");
        return new CacheFolder(base.resolve("pbxkit").resolve("asterisk-lab"));
    }

    Path path() {
        return path;
    }

    /** Where the tree of a version lies once it is complete: it appears there in one step. */
    Path tree(AsteriskVersion version) {
        return path.resolve("asterisk-" + version.number());
    }

    /** An empty folder beside the trees, on the same file system, so that it can be moved into place in one step. */
    Path newWorkFolder(AsteriskVersion version) throws IOException {
        Files.createDirectories(path);
        return Files.createTempDirectory(path, ".fetch-" + version.number() + "-");
    }

    /** Removes what fetches left that did not end; only whoever holds the version's lock may. */
    void deleteWorkFolders(AsteriskVersion version) throws IOException {
        if (!Files.isDirectory(path)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(path, ".fetch-" + version.number() + "-*")) {
            for (Path folder : folders) {
                Folders.delete(folder);
            }
        }
    }

    /** Waits for the lock of that name; other threads and other processes wait too. */
    Lock lock(String name) {
        try {
            Lock lock = tryLock(name);
            if (lock == null) {
                log.info("Waiting for another process, which works on {}", path.resolve(name));
            }
            while (lock == null) {
                Thread.sleep(LOCK_POLL_MILLIS);
                lock = tryLock(name);
            }
            return lock;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("Interrupted while waiting for the lock " + path.resolve(name + ".lock"), e);
        }
    }

    /** The lock of that name, or null when somebody holds it. It goes with the process that holds it. */
    @Nullable
    Lock tryLock(String name) {
        Path file = path.resolve(name + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return null;
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the lock file " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // another thread of this JVM has it
        }
    }

    /** A held lock. */
    static final class Lock implements AutoCloseable {
        private final FileChannel channel;

        private Lock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
