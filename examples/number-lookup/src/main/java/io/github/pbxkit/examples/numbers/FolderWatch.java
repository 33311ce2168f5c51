package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.NumberingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Makes the tables in a folder the base whenever one is put there: once nothing in the folder has changed for two
 * seconds, all of them are read. Bad files are told, the old base stays, and the watch goes on.
 */
final class FolderWatch {
    private static final long QUIET_SECONDS = 2;

    private final Path folder;
    private final BaseOptions base;
    private final Console console;
    private final Updater updater;

    FolderWatch(Path folder, BaseOptions base, Console console, Updater updater) {
        this.folder = folder;
        this.base = base;
        this.console = console;
        this.updater = updater;
    }

    /** Comes back only by interruption. */
    void run() throws IOException, InterruptedException {
        try (WatchService service = folder.getFileSystem().newWatchService()) {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            console.say("update.watching", folder);
            if (hasNews()) {
                take();
            }
            while (true) {
                awaitQuiet(service);
                take();
            }
        }
    }

    /** Something was put there before the watch began. */
    private boolean hasNews() throws IOException {
        if (!Files.isRegularFile(base.snapshot())) {
            return true;
        }
        var taken = Files.getLastModifiedTime(base.snapshot());
        try (var entries = Files.list(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(taken) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void awaitQuiet(WatchService service) throws InterruptedException {
        WatchKey key = service.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.poll(QUIET_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void take() {
        try {
            updater.take(List.of(folder));
        } catch (Fault fault) {
            console.err().println(fault.sentence(console.texts()));
            console.err().flush();
        } catch (NumberingException e) {
            console.warn("update.watch-refused", e.getMessage());
        }
    }
}
