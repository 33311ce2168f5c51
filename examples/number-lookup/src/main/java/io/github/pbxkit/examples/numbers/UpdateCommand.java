package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches new files and takes them into the data folder; on any doubt the old base stays. */
@Command(name = "update", mixinStandardHelpOptions = true, sortOptions = false)
final class UpdateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    BaseOptions base = new BaseOptions();

    @Parameters(arity = "0..*", paramLabel = "URL")
    List<URI> urls = List.of();

    @Option(names = "--page", paramLabel = "URL", order = 20)
    @Nullable
    URI page;

    @Option(names = "--link", paramLabel = "REGEX", defaultValue = Updater.DEFAULT_LINK, order = 21)
    String link = Updater.DEFAULT_LINK;

    @Option(names = "--watch", paramLabel = "DIR", order = 22)
    @Nullable
    Path watch;

    @Option(names = "--ca", paramLabel = "FILE", order = 23)
    @Nullable
    Path ca;

    @Option(names = "--max-mb", paramLabel = "MB", defaultValue = "200", order = 24)
    int maxMegabytes = 200;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "60", order = 25)
    int timeout = 60;

    @Option(names = "--force", order = 26)
    boolean force;

    UpdateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path watched = watched();
        if (watched != null) {
            watch(watched);
            return 0;
        }
        if (urls.isEmpty() && page == null) {
            throw new Fault("fault.nothing-to-update");
        }
        base.dataOrFault();
        Fetcher fetcher = new Fetcher(ca, Duration.ofSeconds(timeout), maxMegabytes * (1L << 20));
        new Updater(base, console, fetcher, force).update(urls, page, link);
        return 0;
    }

    /** {@code --watch DIR}, or the words {@code watch DIR}. */
    private @Nullable Path watched() {
        boolean words = urls.size() == 2 && urls.get(0).toString().equals("watch");
        return words ? Path.of(urls.get(1).toString()) : watch;
    }

    private void watch(Path folder) throws IOException, InterruptedException {
        base.dataOrFault();
        if (!Files.isDirectory(folder)) {
            throw new Fault("fault.watch-missing", folder);
        }
        new FolderWatch(folder, base, console, new Updater(base, console, null, force)).run();
    }
}
