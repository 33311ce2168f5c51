package io.github.pbxkit.examples.guard.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A place in a YAML file that knows where it is, so that a fault can be named; keys nobody asked for are refused. */
final class YamlNode {
    private static final Pattern SPAN = Pattern.compile("(\\d+)\\s*(s|m|h|d)");

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlNode(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    RuleException wrong(String what) {
        return new RuleException((path.isEmpty() ? "the file" : path) + ": " + what);
    }

    boolean has(String key) {
        asked.add(key);
        return node.hasNonNull(key);
    }

    YamlNode child(String key) {
        asked.add(key);
        YamlNode child = new YamlNode(node.path(key), path.isEmpty() ? key : path + "." + key);
        if (node.hasNonNull(key) && !node.path(key).isObject()) {
            throw child.wrong("names and values are expected here");
        }
        return child;
    }

    List<YamlNode> children(String key) {
        asked.add(key);
        List<YamlNode> children = new ArrayList<>();
        JsonNode list = node.path(key);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw wrong(key + " must be a list (lines that begin with a dash)");
        }
        for (int i = 0; i < list.size(); i++) {
            children.add(new YamlNode(list.get(i), path + key + "[" + (i + 1) + "]"));
        }
        return children;
    }

    String text(String key, String missing) {
        asked.add(key);
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return missing;
        }
        if (!value.isValueNode()) {
            throw wrong(key + " must be one value");
        }
        return value.asText();
    }

    /** One value or a list of them. */
    List<String> texts(String key) {
        asked.add(key);
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(item -> all.add(item.asText()));
            return all;
        }
        return List.of(value.asText());
    }

    Map<String, String> map(String key) {
        YamlNode child = child(key);
        Map<String, String> all = new LinkedHashMap<>();
        child.node
                .properties()
                .forEach(field -> all.put(field.getKey(), field.getValue().asText()));
        return all;
    }

    int number(String key, int missing) {
        String text = text(key, String.valueOf(missing));
        try {
            int number = Integer.parseInt(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(key + " must be a whole number, not " + text);
    }

    boolean flag(String key) {
        String text = text(key, "false");
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong(key + " must be true or false, not " + text);
        };
    }

    /** As 30s, 15m, 1h, 2d. */
    Duration span(String key) {
        String text = text(key, "");
        Matcher matcher = SPAN.matcher(text.strip());
        if (!matcher.matches() || matcher.group(1).length() > 6) {
            throw wrong(key + " must be a time like 15m, 1h or 2d, not \"" + text + "\"");
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    <E extends Enum<E>> E word(String key, E missing, Function<E, String> spelling, List<E> allowed) {
        String text = text(key, spelling.apply(missing));
        return allowed.stream()
                .filter(value -> spelling.apply(value).equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> wrong(key + " must be one of "
                        + allowed.stream().map(spelling).collect(Collectors.joining(", ")) + ", not " + text));
    }

    Action action(String key, Action missing, Action... allowed) {
        return word(key, missing, a -> a.name().toLowerCase(Locale.ROOT), Arrays.asList(allowed));
    }

    /** Names where {@code *} stands for anything. */
    List<Pattern> globs(String key) {
        return texts(key).stream()
                .map(glob -> Pattern.compile(
                        Arrays.stream(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))))
                .toList();
    }

    /** A misspelt key would be ignored silently, and the rule would not do what its writer thinks. */
    void refuseOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                throw wrong("there is no " + name + " here; there are " + String.join(", ", asked));
            }
        });
    }
}
