package io.github.pbxkit.numbering;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The registry in use, replaced as a whole by a newer one. Readers take {@link #current()} and keep it for one piece of
 * work: they never wait and never see half of a change. Reloads run one at a time on the calling thread.
 *
 * <pre>{@code
 * LiveRegistry live = new LiveRegistry(NumberingRegistry.load(folder).registry());
 * if (live.reload(List.of(folder)) instanceof Reload.Refused refused) {
 *     log.warn("Old numbers kept: {}", refused.doubts());
 * }
 * }</pre>
 */
public final class LiveRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRegistry.class);

    private final Object reloading = new Object();
    private final ReloadGuard guard;
    private volatile NumberingRegistry current;

    /**
     * Starts with a registry and the default guard.
     *
     * @param first the registry to begin with, maybe {@link NumberingRegistry#empty()}
     */
    public LiveRegistry(NumberingRegistry first) {
        this(first, ReloadGuard.defaults());
    }

    /**
     * Starts with a registry.
     *
     * @param first the registry to begin with, maybe {@link NumberingRegistry#empty()}
     * @param guard when a new one is refused
     */
    public LiveRegistry(NumberingRegistry first, ReloadGuard guard) {
        this.current = Objects.requireNonNull(first, "first");
        this.guard = Objects.requireNonNull(guard, "guard");
    }

    /**
     * The registry in use.
     *
     * @return an immutable registry, good for as long as it is held
     */
    public NumberingRegistry current() {
        return current;
    }

    /**
     * Reads files with the default options and takes them into use if they can be trusted.
     *
     * @param paths files or folders
     * @return what happened; never throws for bad content
     */
    public Reload reload(List<Path> paths) {
        return reload(ImportOptions.defaults(), paths);
    }

    /**
     * Reads files and takes them into use if they can be trusted. The layers of the registry in use stay.
     *
     * @param options how to read
     * @param paths files or folders
     * @return what happened; never throws for bad content
     */
    public Reload reload(ImportOptions options, List<Path> paths) {
        try {
            return offer(NumberingRegistry.load(options, paths));
        } catch (NumberingException e) {
            LOG.warn("The numbering data were not replaced: {}", e.getMessage());
            return new Reload.Refused(List.of(String.valueOf(e.getMessage())), Optional.empty());
        }
    }

    /**
     * Takes an import into use if it can be trusted. The layers of the registry in use stay.
     *
     * @param imported what was read
     * @return what happened
     */
    public Reload offer(ImportResult imported) {
        synchronized (reloading) {
            NumberingRegistry old = current;
            List<String> doubts = guard.doubts(old, imported.registry(), imported.report());
            if (!doubts.isEmpty()) {
                LOG.warn("The numbering data were not replaced: {}", doubts);
                return new Reload.Refused(doubts, Optional.of(imported.report()));
            }
            NumberingRegistry fresh = imported.registry().with(old.layers());
            current = fresh;
            LOG.info("Numbering data replaced: {}", fresh);
            return new Reload.Swapped(fresh, Optional.of(imported.report()));
        }
    }

    /**
     * Takes a registry into use without any question, for example one with other layers.
     *
     * @param registry the new one
     */
    public void replace(NumberingRegistry registry) {
        synchronized (reloading) {
            current = Objects.requireNonNull(registry, "registry");
        }
    }
}
