package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.ImportOptions;
import io.github.pbxkit.numbering.ImportReport;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.NumberingException;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.Reload;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes the data folder into use again, when asked or by the clock; bad data are refused and the old ones stay. */
final class Reloader implements AutoCloseable {
    private final LiveRegistry live;
    private final BaseOptions base;
    private final Console console;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "numbers-reload");
        thread.setDaemon(true);
        return thread;
    });

    Reloader(LiveRegistry live, BaseOptions base, Console console) {
        this.live = live;
        this.base = base;
        this.console = console;
    }

    void every(@Nullable Duration period) {
        if (period != null && !period.isZero() && !base.isSample()) {
            clock.scheduleWithFixedDelay(
                    () -> tell(reload()), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether the built-in sample answers. */
    boolean isSample() {
        return base.isSample();
    }

    Reload reload() {
        try {
            if (base.isSample()) {
                return swap(BaseOptions.sample());
            }
            if (Files.isRegularFile(base.snapshot())) {
                return swap(NumberingRegistry.openSnapshot(base.snapshot()));
            }
            return live.reload(ImportOptions.defaults(), List.of(base.dataOrFault()));
        } catch (NumberingException e) {
            return new Reload.Refused(List.of(String.valueOf(e.getMessage())), Optional.empty());
        }
    }

    /** A snapshot was judged when it was made. */
    private Reload swap(NumberingRegistry fresh) {
        NumberingRegistry layered = base.layered(fresh);
        live.replace(layered);
        return new Reload.Swapped(layered, Optional.<ImportReport>empty());
    }

    private void tell(Reload reload) {
        if (reload instanceof Reload.Refused refused) {
            console.warn("reload.refused", String.join("; ", refused.doubts()));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
