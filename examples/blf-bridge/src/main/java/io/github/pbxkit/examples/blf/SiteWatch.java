package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.examples.kit.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Looks at the file of a site once a second, and takes it into use when it changed and can be read. */
final class SiteWatch implements AutoCloseable {
    private final Path file;
    private final Bridge bridge;
    private final Texts texts;
    private final PrintWriter out;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "blf-site-watch");
        thread.setDaemon(true);
        return thread;
    });
    private FileTime seen;

    SiteWatch(Path file, Bridge bridge, Texts texts, PrintWriter out) {
        this.file = file;
        this.bridge = bridge;
        this.texts = texts;
        this.out = out;
        this.seen = changed();
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private FileTime changed() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // being replaced, perhaps
        }
    }

    private void look() {
        FileTime now = changed();
        if (now.equals(seen) || now.toMillis() == 0) {
            return;
        }
        seen = now;
        try {
            bridge.reload(SiteFile.read(file));
            out.println(texts.say("reload.done", file));
        } catch (Fault fault) {
            out.println(texts.say("reload.refused", fault.sentence(texts)));
        } catch (RuntimeException e) {
            out.println(texts.say("reload.refused", String.valueOf(e.getMessage())));
        }
        out.flush();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
