package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where an Asterisk comes from, in this order: a folder named by a system property, a tree in the cache, Debian's
 * packages fetched by the host's own apt, the same in a container.
 */
final class Installations {
    private static final Logger log = LoggerFactory.getLogger(Installations.class);

    private final CacheFolder cache;
    private final Properties properties;
    private final List<PackageHost> hosts;

    Installations(CacheFolder cache, Properties properties, List<PackageHost> hosts) {
        this.cache = cache;
        this.properties = properties;
        this.hosts = List.copyOf(hosts);
    }

    static Installations ofThisMachine() {
        return new Installations(
                CacheFolder.ofUser(), System.getProperties(), List.of(new LocalHost(), new ContainerHost()));
    }

    CacheFolder cache() {
        return cache;
    }

    /**
     * Finds or fetches an Asterisk of that line.
     *
     * @throws LabUnavailableException when none of the ways works; the message has one line for each
     */
    @SuppressWarnings("try") // the lock is only held
    AsteriskTree get(AsteriskVersion version) {
        String given = properties.getProperty(version.property());
        if (given != null && !given.isBlank()) {
            return given(version, Path.of(given));
        }
        try (CacheFolder.Lock lock = cache.lock("asterisk-" + version.number())) {
            Path tree = cache.tree(version);
            return Files.isDirectory(tree) ? cached(version, tree) : fetch(version);
        }
    }

    /** Fetches a fresh copy, also when the cache has one; that one stays in place until the new one is complete. */
    @SuppressWarnings("try") // the lock is only held
    AsteriskTree refresh(AsteriskVersion version) {
        try (CacheFolder.Lock lock = cache.lock("asterisk-" + version.number())) {
            return fetch(version);
        }
    }

    private static AsteriskTree given(AsteriskVersion version, Path path) {
        try {
            return AsteriskTree.at(path);
        } catch (LabException e) {
            throw new LabUnavailableException("Property " + version.property() + ": " + e.getMessage(), e);
        }
    }

    private AsteriskTree cached(AsteriskVersion version, Path path) {
        try {
            return AsteriskTree.at(path);
        } catch (LabException e) {
            log.warn("The cached {} in {} does not run, fetching it again: {}", version, path, e.getMessage());
            return fetch(version);
        }
    }

    private AsteriskTree fetch(AsteriskVersion version) {
        List<String> reasons = new ArrayList<>();
        for (PackageHost host : hosts) {
            String missing = host.whatIsMissing();
            if (missing == null) {
                return fetch(version, host);
            }
            reasons.add(host + ": " + missing);
        }
        throw new LabUnavailableException(noWay(version, reasons));
    }

    private AsteriskTree fetch(AsteriskVersion version, PackageHost host) {
        try {
            cache.deleteWorkFolders(version); // left by a process that was killed while it fetched
            Path work = cache.newWorkFolder(version);
            try {
                new PackageFetch(version, host, properties, work, FetchProgress.forThisTerminal()).run();
                AsteriskTree.at(work); // runs it once: a tree that does not work never gets into the cache
                putInPlace(work, cache.tree(version));
            } finally {
                Folders.delete(work);
            }
            return AsteriskTree.at(cache.tree(version));
        } catch (IOException e) {
            throw new LabUnavailableException(
                    "Cannot write " + version + " into the cache folder " + cache.path() + ": " + e.getMessage()
                            + ". Set XDG_CACHE_HOME to a folder with 300 MB to spare.",
                    e);
        }
    }

    private static void putInPlace(Path work, Path tree) throws IOException {
        Path old = work.resolveSibling(work.getFileName() + ".old");
        if (Files.exists(tree)) {
            Files.move(tree, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(work, tree, StandardCopyOption.ATOMIC_MOVE);
        Folders.delete(old);
    }

    private String noWay(AsteriskVersion version, List<String> reasons) {
        return "No " + version + " on this machine: property " + version.property() + " is not set; the cache "
                + cache.tree(version) + " is empty; " + String.join("; ", reasons)
                + ". Get one: on a Debian-like system run 'examples/run asterisk-lab fetch' once while online; elsewhere"
                + " install a Docker engine, or set -D" + version.property() + "=FOLDER to an Asterisk "
                + version.number() + " installation.";
    }
}
