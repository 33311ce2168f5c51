package io.github.pbxkit.examples.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads apt's source lists, both forms, for the address of the main archive. */
final class AptSources {
    // deb [options] URI suite components
    private static final Pattern ONE_LINE = Pattern.compile("deb\\s+(?:\\[[^\\]]*]\\s+)?(\\S+)\\s+(\\S+).*");

    private AptSources() {}

    /**
     * The first archive in these files that is no security archive.
     *
     * @param files the texts of {@code *.sources} and {@code *.list} files
     */
    static @Nullable String mainArchive(Stream<String> files) {
        return files.flatMap(text -> (text.contains("URIs:") ? stanzas(text) : lines(text)).stream())
                .filter(entry ->
                        !entry.suites().contains("-security") && !entry.suites().contains("/updates"))
                .filter(entry -> entry.uri().matches("https?://.+"))
                .map(Entry::uri)
                .findFirst()
                .orElse(null);
    }

    private record Entry(String uri, String suites) {}

    private static List<Entry> lines(String text) {
        return text.lines()
                .map(String::strip)
                .map(ONE_LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Entry(line.group(1), line.group(2)))
                .toList();
    }

    private static List<Entry> stanzas(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String stanza : text.split("\\n\\s*\\n", -1)) {
            String uris = field(stanza, "uris");
            if (!uris.isEmpty() && !"no".equals(field(stanza, "enabled"))) {
                entries.add(new Entry(uris.split("\\s+", 2)[0], field(stanza, "suites")));
            }
        }
        return entries;
    }

    private static String field(String stanza, String name) {
        return stanza.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
