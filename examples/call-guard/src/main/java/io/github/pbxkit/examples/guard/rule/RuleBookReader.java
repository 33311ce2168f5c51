package io.github.pbxkit.examples.guard.rule;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.pbxkit.examples.guard.rule.RuleBook.Hours;
import io.github.pbxkit.examples.guard.rule.RuleBook.Incoming;
import io.github.pbxkit.examples.guard.rule.RuleBook.Outgoing;
import io.github.pbxkit.examples.guard.rule.RuleBook.Over;
import io.github.pbxkit.examples.guard.rule.RuleBook.Per;
import io.github.pbxkit.examples.guard.rule.RuleBook.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rules from YAML and checks them. */
public final class RuleBookReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private RuleBookReader() {}

    /**
     * Reads a file.
     *
     * @throws RuleException naming the place and what to write there
     * @throws IOException if the file cannot be read
     */
    public static RuleBook read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** The rules that apply when the user gave none. */
    public static RuleBook builtIn() {
        return parse(builtInText());
    }

    /** The text of the built-in rules, as a file to begin with. */
    public static String builtInText() {
        try (InputStream in = RuleBookReader.class.getResourceAsStream("/io/github/pbxkit/examples/guard/rules.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the built-in rules are missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text.
     *
     * @throws RuleException naming the place and what to write there
     */
    public static RuleBook parse(String yaml) {
        try {
            JsonNode tree = YAML.readTree(yaml);
            if (!tree.isObject()) {
                throw new RuleException("the file holds no names and values: see \"call-guard rules\" for an example");
            }
            return book(new YamlNode(tree, ""));
        } catch (JacksonException e) {
            throw new RuleException("line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": this is no YAML: " + inOneLine(e.getOriginalMessage()));
        }
    }

    /** The parser draws the place over several lines; what is wrong stands in those that are not indented. */
    private static String inOneLine(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining("; "));
    }

    private static RuleBook book(YamlNode root) {
        List<Outgoing> outgoing = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode rule : root.children("outgoing")) {
            Outgoing read = outgoing(rule);
            if (!names.add(read.name())) {
                throw rule.wrong("there is another rule \"" + read.name() + "\"; give each its own name");
            }
            outgoing.add(read);
        }
        RuleBook book = new RuleBook(
                zone(root),
                root.flag("dry-run"),
                root.action("when-unsure", Action.ALLOW, Action.ALLOW, Action.BLOCK),
                root.text("outside-prefix", ""),
                root.map("pins"),
                incoming(root.child("incoming")),
                outgoing);
        root.refuseOthers();
        return book;
    }

    private static ZoneId zone(YamlNode root) {
        String zone = root.text("time-zone", "Europe/Moscow");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw root.wrong("time-zone must be a name like Europe/Moscow, not " + zone);
        }
    }

    private static Incoming incoming(YamlNode node) {
        Incoming incoming = new Incoming(
                node.action("unallocated", Action.BLOCK, Action.ALLOW, Action.MARK, Action.BLOCK),
                node.action("lookalike", Action.BLOCK, Action.ALLOW, Action.MARK, Action.BLOCK),
                node.action("bad-length", Action.MARK, Action.ALLOW, Action.MARK, Action.BLOCK),
                node.action("russian-on-foreign-trunk", Action.BLOCK, Action.ALLOW, Action.MARK, Action.BLOCK),
                node.globs("foreign-trunks"));
        node.refuseOthers();
        return incoming;
    }

    private static Outgoing outgoing(YamlNode node) {
        String name = node.text("rule", "");
        if (name.isBlank()) {
            throw node.wrong("a rule needs a name: rule: premium numbers");
        }
        if (!node.has("action")) {
            throw node.wrong("rule \"" + name + "\" needs an action: allow, challenge, block or cut");
        }
        Outgoing rule = new Outgoing(
                name,
                node.has("to") ? target(node.child("to")) : null,
                node.globs("accounts"),
                hours(node),
                node.flag("first-time"),
                node.has("over") ? over(node.child("over")) : null,
                node.action("action", Action.BLOCK, Action.ALLOW, Action.CHALLENGE, Action.BLOCK, Action.CUT));
        node.refuseOthers();
        if (rule.action() == Action.CUT && rule.over() == null) {
            throw node.wrong("action cut needs an \"over\": it ends the calls that were counted there");
        }
        return rule;
    }

    private static Target target(YamlNode node) {
        Target target = new Target(
                digits(node, "prefixes"),
                Set.copyOf(node.texts("kinds")),
                digits(node, "countries"),
                node.number("min-risk", 0),
                node.has("international") ? node.flag("international") : null);
        node.refuseOthers();
        return target;
    }

    private static Set<String> digits(YamlNode node, String key) {
        Set<String> all = new HashSet<>();
        for (String text : node.texts(key)) {
            String digits = text.startsWith("+") ? text.substring(1) : text;
            if (!digits.matches("\\d{1,15}")) {
                throw node.wrong(key + " must be digits of international numbers, as 7809, not " + text);
            }
            all.add(digits);
        }
        return all;
    }

    private static @Nullable Hours hours(YamlNode node) {
        if (!node.has("hours")) {
            return null;
        }
        String text = node.text("hours", "");
        String[] ends = text.split("-", -1);
        try {
            if (ends.length == 2) {
                return new Hours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw node.wrong("hours must be like 22:00-07:00 (in quotes), not " + text);
    }

    private static Over over(YamlNode node) {
        int calls = node.number("calls", 0);
        int minutes = node.number("minutes", 0);
        int concurrent = node.number("concurrent", 0);
        if (!node.has("calls") && minutes + concurrent == 0) {
            throw node.wrong("say how much: calls, minutes or concurrent");
        }
        boolean timed = node.has("calls") || minutes > 0;
        if (timed && !node.has("within")) {
            throw node.wrong("say in which time: within: 1h");
        }
        Duration within = timed ? node.span("within") : Duration.ZERO;
        Over over = new Over(
                node.has("calls") ? calls : -1,
                minutes,
                concurrent,
                within,
                node.word(
                        "per",
                        Per.ACCOUNT,
                        per -> per.name().toLowerCase(Locale.ROOT).replace('_', '+'),
                        List.of(Per.values())));
        node.refuseOthers();
        if (timed && within.isZero()) {
            throw node.wrong("within must be longer than nothing");
        }
        return over;
    }
}
