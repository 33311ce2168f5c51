package io.github.pbxkit.numbering.spring;

import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files -> registry with layers -> the one in use, and back into the snapshot. One reading at a time; thread-safe.
 */
final class NumberingLoader {
    private static final Logger LOG = LoggerFactory.getLogger(NumberingLoader.class);

    private final NumberingProperties settings;
    private final ImportOptions options;
    private final LiveRegistry live;
    private final LayerFiles layers;
    private final Clock clock;
    private final Consumer<? super Reload> listener;
    private final Object reading = new Object();
    private FileMarks marks = FileMarks.NONE;
    private volatile @Nullable Instant lastReload;
    private volatile List<String> doubts = List.of();

    NumberingLoader(
            NumberingProperties settings,
            ImportOptions options,
            LiveRegistry live,
            Clock clock,
            Consumer<? super Reload> listener) {
        this.settings = settings;
        this.options = options;
        this.live = live;
        this.layers = new LayerFiles(settings, clock);
        this.clock = clock;
        this.listener = listener;
    }

    /** The snapshot, then the files unless it is newer than they are. */
    void loadFirst() {
        synchronized (reading) {
            FileMarks now = marksNow();
            Optional<NumberingRegistry> kept = openSnapshot();
            kept.ifPresent(live::replace);
            if (kept.isPresent() && now.areOlderThan(settings.getSnapshot())) {
                marks = now;
                finish(takeLayers(new Reload.Swapped(live.current(), Optional.empty())));
            } else {
                reload();
            }
        }
    }

    private Optional<NumberingRegistry> openSnapshot() {
        Path file = settings.getSnapshot();
        if (file == null || !Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(NumberingRegistry.openSnapshot(file));
        } catch (NumberingException e) {
            LOG.warn("The snapshot is not used: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Reads everything again if a file has changed since the last reading, well or not. */
    void reloadIfChanged() {
        synchronized (reading) {
            if (!marksNow().equals(marks)) {
                reload();
            }
        }
    }

    Reload reload() {
        synchronized (reading) {
            marks = marksNow();
            Reload outcome = takeLayers(readRanges());
            if (outcome instanceof Reload.Swapped) {
                saveSnapshot();
            }
            return finish(outcome);
        }
    }

    private Reload readRanges() {
        if (!settings.getFiles().isEmpty()) {
            return live.reload(options, settings.getFiles());
        }
        Optional<NumberingRegistry> kept = openSnapshot();
        if (kept.isEmpty()) {
            return refused("there is nothing to read: " + NumberingProperties.PREFIX + ".files names no file");
        }
        live.replace(kept.get());
        return new Reload.Swapped(kept.get(), Optional.empty());
    }

    private Reload takeLayers(Reload ranges) {
        if (ranges instanceof Reload.Refused) {
            return ranges;
        }
        try {
            NumberingRegistry whole = layers.over(live.current());
            live.replace(whole);
            return new Reload.Swapped(whole, ranges.report());
        } catch (NumberingException e) {
            LOG.warn("The layers over the numbering data were not replaced: {}", e.getMessage());
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private void saveSnapshot() {
        Path file = settings.getSnapshot();
        if (file == null || settings.getFiles().isEmpty()) {
            return;
        }
        try {
            live.current().saveSnapshot(file);
        } catch (NumberingException e) {
            LOG.warn("The snapshot was not written, the numbers are in use all the same: {}", e.getMessage());
        }
    }

    private Reload finish(Reload outcome) {
        lastReload = clock.instant();
        doubts = outcome instanceof Reload.Refused refused ? refused.doubts() : List.of();
        listener.accept(outcome);
        return outcome;
    }

    private static Reload refused(String why) {
        return new Reload.Refused(List.of(why), Optional.empty());
    }

    private FileMarks marksNow() {
        return FileMarks.of(settings.getFiles().isEmpty() ? snapshotOnly() : settings.getFiles(), layers.files());
    }

    private List<Path> snapshotOnly() {
        Path file = settings.getSnapshot();
        return file == null ? List.of() : List.of(file);
    }

    NumberingStatus status() {
        NumberingRegistry now = live.current();
        long age = Math.max(0, ChronoUnit.DAYS.between(now.asOf(), LocalDate.now(clock)));
        Duration most = settings.getMaxAge();
        boolean isStale = most != null && Duration.ofDays(age).compareTo(most) > 0;
        return new NumberingStatus(now.size(), now.capacity(), now.asOf(), age, isStale, lastReload, doubts);
    }
}
