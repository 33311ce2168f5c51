package io.github.pbxkit.examples.lab;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks whether the lab can do its work here: one line for each thing, and for each fault what to do. */
final class LabDoctor {
    private static final long NEEDED_MEGABYTES = 300;

    private final Texts texts;
    private final PrintWriter out;

    LabDoctor(Texts texts, PrintWriter out) {
        this.texts = texts;
        this.out = out;
    }

    /** Returns whether every version can be started, if need be after a fetch. */
    boolean examine(List<AsteriskVersion> versions, int portBase) {
        CacheFolder cache = CacheFolder.ofUser();
        boolean canFetch = packages();
        boolean hasSpace = space(cache);
        boolean isWell = ports(portBase) && hasSpace;
        for (AsteriskVersion version : versions) {
            isWell &= tree(cache, version) || canFetch;
        }
        return isWell;
    }

    private boolean packages() {
        boolean canFetch = false;
        for (PackageHost host : List.of(new LocalHost(), new ContainerHost())) {
            String missing = host.whatIsMissing();
            out.println(texts.say(
                    missing == null ? "doctor.packages" : "doctor.packages.missing",
                    texts.say("host." + host.name()),
                    missing));
            canFetch |= missing == null;
        }
        return canFetch;
    }

    private boolean space(CacheFolder cache) {
        try {
            Files.createDirectories(cache.path());
            long megabytes = Files.getFileStore(cache.path()).getUsableSpace() / 1_000_000;
            boolean isEnough = megabytes > NEEDED_MEGABYTES;
            out.println(texts.say(isEnough ? "doctor.space" : "doctor.space.little", cache.path(), megabytes));
            return isEnough;
        } catch (IOException e) {
            out.println(texts.say("doctor.space.none", cache.path(), e));
            return false;
        }
    }

    private boolean ports(int base) {
        try (Ports ports = Ports.at(base)) {
            out.println(texts.say("doctor.ports", ports.http(), ports.lastRtp()));
            return true;
        } catch (LabException e) {
            out.println(texts.say("doctor.ports.taken", e.getMessage()));
            return false;
        }
    }

    private boolean tree(CacheFolder cache, AsteriskVersion version) {
        String given = System.getProperty(version.property());
        Path folder = given == null ? cache.tree(version) : Path.of(given);
        @Nullable String found = given == null && !Files.exists(folder) ? null : version(folder);
        if (found == null) {
            out.println(texts.say("doctor.tree.none", version, folder, version.number()));
            return false;
        }
        out.println(texts.say("doctor.tree", version, found, folder));
        return true;
    }

    private @Nullable String version(Path folder) {
        try {
            return AsteriskTree.at(folder).version();
        } catch (LabException e) {
            out.println(e.getMessage());
            return null;
        }
    }
}
