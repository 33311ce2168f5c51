package io.github.pbxkit.examples.blf;

import io.github.pbxkit.examples.kit.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A map in a YAML file that knows where everything stands, so that a complaint can say the line. */
final class YamlMap {
    private final String file;
    private final String path;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    YamlMap(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw new Fault("fault.site.map", file, line(node), path.isEmpty() ? "the file" : path);
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Fault("fault.site.map", file, line(tuple.getKeyNode()), path);
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new Fault("fault.site.twice", file, line(key), key.getValue());
            }
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean isMap(String key) {
        return values.get(key) instanceof MappingNode;
    }

    YamlMap map(String key) {
        asked.add(key);
        @Nullable Node value = values.get(key);
        if (value == null) {
            throw new Fault("fault.site.missing", file, line(node), path + key);
        }
        return new YamlMap(file, path + key + ".", value);
    }

    /** As it is written; null if it is missing. */
    @Nullable
    String text(String key) {
        asked.add(key);
        @Nullable Node value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ScalarNode scalar)) {
            throw wrong(key, "one value");
        }
        return scalar.getValue().isBlank() ? null : scalar.getValue();
    }

    String text(String key, String otherwise) {
        @Nullable String value = text(key);
        return value == null ? otherwise : value;
    }

    String required(String key) {
        @Nullable String value = text(key);
        if (value == null) {
            throw new Fault("fault.site.missing", file, line(node), path + key);
        }
        return value;
    }

    boolean flag(String key) {
        String value = text(key, "false");
        return switch (value) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> throw wrong(key, "yes, no");
        };
    }

    int number(String key, int otherwise, int least, int most) {
        @Nullable String value = text(key);
        try {
            int number = value == null ? otherwise : Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(key, least + " to " + most);
    }

    double seconds(String key, double otherwise, double least, double most) {
        @Nullable String value = text(key);
        try {
            double number = value == null ? otherwise : Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw wrong(key, least + " to " + most + " seconds");
    }

    Pattern pattern(String key, String otherwise) {
        try {
            return Pattern.compile(text(key, otherwise));
        } catch (PatternSyntaxException e) {
            throw wrong(key, "a regular expression (" + e.getDescription() + ")");
        }
    }

    List<String> list(String key) {
        asked.add(key);
        @Nullable Node value = values.get(key);
        if (value instanceof ScalarNode one) {
            return one.getValue().isBlank() ? List.of() : List.of(one.getValue());
        }
        List<String> items = new ArrayList<>();
        if (value instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (!(item instanceof ScalarNode scalar)) {
                    throw wrong(key, "a list of values");
                }
                items.add(scalar.getValue());
            }
        } else if (value != null) {
            throw wrong(key, "a list of values");
        }
        return items;
    }

    /** A misspelt key would be ignored silently, and its reader none the wiser. */
    void refuseUnknownKeys() {
        for (Map.Entry<String, Node> entry : values.entrySet()) {
            if (!asked.contains(entry.getKey())) {
                throw new Fault(
                        "fault.site.key",
                        file,
                        line(entry.getValue()),
                        path + entry.getKey(),
                        String.join(", ", asked));
            }
        }
    }

    Fault wrong(String key, String possible) {
        Node value = values.getOrDefault(key, node);
        String written = value instanceof ScalarNode scalar ? scalar.getValue() : "...";
        return new Fault("fault.site.value", file, line(value), path + key, possible, written);
    }

    /** @param text its first two values are the file and the line, the third one the key */
    Fault fault(String key, String text, Object... more) {
        List<Object> words = new ArrayList<>(List.of(file, line(values.getOrDefault(key, node)), path + key));
        words.addAll(List.of(more));
        return new Fault(text, words.toArray());
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
