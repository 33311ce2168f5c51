package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From addresses to a new base: fetch what changed, read all of it, judge it, replace the old base. */
final class Updater {
    /** The regulator's files by their names, whatever stands before and behind: the links change with each issue. */
    static final String DEFAULT_LINK = "(?i)(ABC|DEF)[^\"'/]*\\.(csv|txt|zip|gz)";

    private static final Pattern HREF = Pattern.compile("(?i)href\\s*=\\s*[\"']([^\"']+)[\"']");

    private final BaseOptions base;
    private final Console console;
    private final @Nullable Fetcher fetcher;
    private final boolean force;

    Updater(BaseOptions base, Console console, @Nullable Fetcher fetcher, boolean force) {
        this.base = base;
        this.console = console;
        this.fetcher = fetcher;
        this.force = force;
    }

    void update(List<URI> urls, @Nullable URI page, String link) throws IOException, InterruptedException {
        Fetcher from = Objects.requireNonNull(fetcher);
        List<URI> all = new ArrayList<>(urls);
        if (page != null) {
            all.addAll(links(page, from.page(page), Pattern.compile(link)));
        }
        Path downloads = Files.createDirectories(base.dataOrFault().resolve("downloads"));
        boolean changed = false;
        List<Path> files = new ArrayList<>();
        for (URI uri : all) {
            Path target = downloads.resolve(nameOf(uri));
            boolean fresh = from.file(uri, target);
            console.say(fresh ? "update.fetched" : "update.unchanged", uri);
            changed |= fresh;
            files.add(target);
        }
        if (changed || !Files.exists(base.snapshot())) {
            take(files);
        }
    }

    void take(List<Path> files) {
        ImportResult imported = NumberingRegistry.load(files.toArray(Path[]::new));
        console.report(imported.report(), 5);
        new DataFolder(base, console).take(imported, force, true);
    }

    private static List<URI> links(URI page, String html, Pattern wanted) {
        Set<URI> found = new LinkedHashSet<>();
        Matcher href = HREF.matcher(html);
        while (href.find()) {
            String target = href.group(1).replace("&amp;", "&");
            if (wanted.matcher(target).find()) {
                found.add(page.resolve(target.replace(" ", "%20")));
            }
        }
        if (found.isEmpty()) {
            throw new Fault("fault.no-link", page, wanted);
        }
        return List.copyOf(found);
    }

    /** The last part of the path; the name stays the same when only the query changes. */
    private static String nameOf(URI uri) {
        String path = String.valueOf(uri.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]", "_");
        // A date or a counter in the name must not make a second copy of the same file.
        Matcher plain = Pattern.compile("(?i)((?:ABC|DEF)-?\\d(?:xx|kh))").matcher(name);
        String suffix = name.contains(".") ? name.substring(name.indexOf('.')) : ".csv";
        return plain.find() ? plain.group(1) + suffix : name.isEmpty() ? "numbers.csv" : name;
    }
}
