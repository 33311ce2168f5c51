package io.github.pbxkit.examples.numbers;

import io.github.pbxkit.examples.kit.Fault;
import io.github.pbxkit.numbering.ImportResult;
import io.github.pbxkit.numbering.NumberingRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
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
            all.addAll(links(page, from.page(page), pattern(link)));
        }
        Path downloads = Files.createDirectories(base.dataOrFault().resolve("downloads"));
        // Stays until the files have become the base: what an interrupted or refused update fetched is not fetched
        // again, but it must be judged again.
        Path pending = downloads.resolve("pending");
        boolean wanted = Files.exists(pending) || !Files.exists(base.snapshot());
        Map<Path, URI> targets = targets(all, downloads);
        Files.write(pending, new byte[0]);
        for (Map.Entry<Path, URI> file : targets.entrySet()) {
            boolean fresh = from.file(file.getValue(), file.getKey());
            console.say(fresh ? "update.fetched" : "update.unchanged", file.getValue());
            wanted |= fresh;
        }
        if (wanted) {
            take(List.copyOf(targets.keySet()));
        }
        Files.delete(pending);
    }

    /** Where each file goes. Two addresses for the same file are a doubt: one of them is old. */
    private static Map<Path, URI> targets(List<URI> uris, Path downloads) {
        Map<Path, URI> targets = new LinkedHashMap<>();
        Map<String, URI> stems = new HashMap<>();
        for (URI uri : uris) {
            String name = nameOf(uri);
            String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
            URI other = stems.put(stem, uri);
            if (other != null && !other.equals(uri)) {
                throw new Fault("fault.two-links", stem, other, uri);
            }
            targets.put(downloads.resolve(name), uri);
        }
        return targets;
    }

    /** Reads files or folders and makes them the base, unless there is a doubt. */
    void take(List<Path> files) {
        ImportResult imported = NumberingRegistry.load(files.toArray(Path[]::new));
        console.report(imported.report(), 5);
        new DataFolder(base, console).take(imported, force, true);
    }

    private static Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Fault(e, "fault.regex", regex, e.getDescription());
        }
    }

    private static List<URI> links(URI page, String html, Pattern wanted) {
        Set<URI> found = new LinkedHashSet<>();
        Matcher href = HREF.matcher(html);
        while (href.find()) {
            String target = href.group(1).replace("&amp;", "&");
            if (wanted.matcher(target).find()) {
                found.add(resolved(page, target));
            }
        }
        if (found.isEmpty()) {
            throw new Fault("fault.no-link", page, wanted);
        }
        return List.copyOf(found);
    }

    private static URI resolved(URI page, String target) {
        try {
            return page.resolve(target.strip().replace(" ", "%20"));
        } catch (IllegalArgumentException e) {
            throw new Fault(e, "fault.url", target);
        }
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
