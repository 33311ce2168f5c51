import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the typed actions and events from the tables beside it. For maintainers, after changing a table:
 *
 * <pre>java src/catalogue/Generate.java src/catalogue src/main/java && mvn spotless:apply</pre>
 */
final class Generate {
    private static final String NOTE = "// Written by src/catalogue/Generate.java from the tables there. Change those, not this file.\n";
    private static final Set<String> KEYWORDS = Set.of(
            "abstract", "case", "class", "default", "do", "else", "enum", "final", "for", "if", "interface", "long", "new",
            "package", "private", "public", "return", "static", "switch", "this", "void");
    private static final Map<String, String> NAMES =
            Map.of("Interface", "interfaceName", "New", "newMessages", "Old", "oldMessages", "Class", "className");
    /** What every event or action has anyway. */
    private static final Set<String> TAKEN = Set.of(
            "message", "origin", "name", "generation", "timestamp", "systemName", "toString", "hashCode", "wait", "notify");

    public static void main(String[] args) throws IOException {
        Path tables = Path.of(args[0]);
        Path root = Path.of(args[1], "io", "github", "pbxkit", "ami");
        List<String[]> events = rows(tables.resolve("events.tsv"), 5);
        List<String[]> actions = new ArrayList<>(rows(tables.resolve("actions.tsv"), 3));
        actions.addAll(rows(tables.resolve("actions-removed.tsv"), 3));
        for (String[] row : events) {
            write(root.resolve("event").resolve(className(row[0]) + ".java"), new EventSource(row).text());
        }
        for (String[] row : actions) {
            write(root.resolve("action").resolve(className(row[0]) + ".java"), new ActionSource(row).text());
        }
        List<String[]> ends = rows(tables.resolve("list-ends.tsv"), 1);
        write(root.resolve("EventTypes.java"), eventTypes(events, ends));
        System.out.println(actions.size() + " actions, " + events.size() + " events, " + ends.size() + " ends of lists");
    }

    private static List<String[]> rows(Path table, int columns) throws IOException {
        try (Stream<String> lines = Files.lines(table)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.copyOf(line.split("\t", -1), columns))
                    .toList();
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static String className(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "");
    }

    /** A header's name as a method's: {@code CallerIDNum} is {@code callerIdNum}, {@code Cause-txt} is {@code causeTxt}. */
    static String methodName(String header) {
        if (NAMES.containsKey(header)) {
            return NAMES.get(header);
        }
        String words = header.replaceAll("\\(0\\)|XXXXXX|(?<=^Report)X", "")
                .replaceAll("[^A-Za-z0-9]+", " ")
                .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
                .strip();
        StringBuilder name = new StringBuilder();
        for (String word : words.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        String plain = name.toString();
        if (Character.isDigit(plain.charAt(0))) {
            plain = "supports" + plain;
        }
        return KEYWORDS.contains(plain) || TAKEN.contains(plain) ? plain + "Header" : plain;
    }

    static String quoted(String text) {
        return '"' + text + '"';
    }

    static String described(String doc, String otherwise) {
        return doc == null || doc.isBlank() ? otherwise : doc;
    }

    /** One event: a record over the message, with an accessor for each header. */
    private static final class EventSource {
        private final String name;
        private final String[] row;
        private final Set<String> imports = new HashSet<>();
        private final StringBuilder body = new StringBuilder();
        private final Set<String> methods = new HashSet<>();

        EventSource(String[] row) {
            this.name = row[0];
            this.row = row;
        }

        String text() {
            for (String field : row[4].strip().split(" ")) {
                if (!field.isEmpty()) {
                    add(field);
                }
            }
            imports.addAll(List.of(
                    "io.github.pbxkit.ami.AmiOrigin", "io.github.pbxkit.ami.KnownEvent", "io.github.pbxkit.ami.codec.AmiMessage"));
            StringBuilder source = new StringBuilder(NOTE).append("package io.github.pbxkit.ami.event;\n\n");
            imports.stream().sorted().forEach(type -> source.append("import ").append(type).append(";\n"));
            source.append("\n/**\n * ").append(described(row[3], "Event {@code " + name + "}."));
            source.append(row[2].isEmpty() ? "" : " Event class {@code " + row[2] + "}.");
            source.append(row[1].equals("seen") ? "\n *\n * <p>Not in Asterisk's own documentation; as sent by 16 and 22." : "");
            source.append("\n *\n * @param message all its headers\n * @param origin where it came from\n */\n");
            source.append("public record ").append(className(name));
            return source.append("(AmiMessage message, AmiOrigin origin) implements KnownEvent {\n")
                    .append(body)
                    .append("}\n")
                    .toString();
        }

        private void add(String field) {
            if (field.startsWith("{")) {
                addGroup(field.charAt(1), field.contains("?"), field.replaceAll("\\{.:?|\\??}", ""));
                return;
            }
            String[] parts = field.split(":");
            addHeader(parts[0], parts.length > 1 ? parts[1] : "text");
        }

        private void addGroup(char kind, boolean isOptional, String prefix) {
            String type = kind == 'C' ? "ChannelSnapshot" : "BridgeSnapshot";
            String what = kind == 'C' ? "Channel" : "Bridge";
            String method = prefix.isEmpty() ? what.toLowerCase(Locale.ROOT) : methodName(prefix) + what;
            String value = "new " + type + "(message, " + quoted(prefix) + ")";
            methods.add(method);
            String doc = what + " in the headers " + (prefix.isEmpty() ? "without prefix" : "with prefix {@code " + prefix + "}");
            if (isOptional) {
                imports.add("java.util.Optional");
                method("Optional<" + type + ">", method, doc + ", if there is one.",
                        "message.has(" + quoted(prefix + "Channel") + ") ? Optional.of(" + value + ") : Optional.empty()");
            } else {
                method(type, method, doc + ".", value);
            }
        }

        private void addHeader(String header, String type) {
            String method = methodName(header);
            if (!methods.add(method)) {
                return; // another spelling of a header that is there already
            }
            boolean isIndexed = header.startsWith("ReportX");
            String key = isIndexed ? "\"Report\" + report + " + quoted(header.substring("ReportX".length())) : quoted(header);
            String doc = switch (type) {
                case "int", "long" -> "Number in header {@code " + header + "}.";
                case "bool" -> "Whether header {@code " + header + "} says yes.";
                case "seconds", "millis", "micros" -> "Time in header {@code " + header + "}.";
                case "epoch", "datetime" -> "Moment in header {@code " + header + "}; nothing for 0.";
                case "text" -> "Header {@code " + header + "}; empty if it is missing.";
                case "unescaped" -> "Header {@code " + header + "} with its escapes resolved; empty if it is missing.";
                default -> "Header {@code " + header + "} as one of the known words.";
            };
            String parameter = isIndexed ? "int report" : "";
            body.append("\n    /** ").append(doc).append(" */\n    public ").append(returnType(type)).append(' ').append(method);
            body.append('(').append(parameter).append(") {\n        return ").append(expression(type, key)).append(";\n    }\n");
        }

        private String returnType(String type) {
            return switch (type) {
                case "text", "unescaped" -> "String";
                case "int" -> use("java.util.OptionalInt", "OptionalInt");
                case "long" -> use("java.util.OptionalLong", "OptionalLong");
                case "bool" -> use("java.util.Optional", "Optional<Boolean>");
                case "seconds", "millis", "micros" -> {
                    imports.add("java.time.Duration");
                    yield use("java.util.Optional", "Optional<Duration>");
                }
                case "epoch", "datetime" -> {
                    imports.add("java.time.Instant");
                    yield use("java.util.Optional", "Optional<Instant>");
                }
                default -> type;
            };
        }

        private String use(String type, String shown) {
            imports.add(type);
            return shown;
        }

        private String expression(String type, String key) {
            return switch (type) {
                case "text" -> "message.first(" + key + ", \"\")";
                case "unescaped" -> "message.unescaped(" + key + ").orElse(\"\")";
                case "int" -> "message.intValue(" + key + ")";
                case "long" -> "message.longValue(" + key + ")";
                case "bool", "seconds", "millis", "micros", "epoch", "datetime" -> {
                    imports.add("io.github.pbxkit.ami.internal.Fields");
                    yield "Fields." + type + "(message, " + key + ")";
                }
                default -> type + ".of(message.first(" + key + ", \"\"))";
            };
        }

        private void method(String type, String method, String doc, String value) {
            body.append("\n    /** ").append(doc).append(" */\n    public ").append(type).append(' ').append(method);
            body.append("() {\n        return ").append(value).append(";\n    }\n");
        }
    }

    /** One action: a record over its headers, with a factory for what is required and a method for each other header. */
    private static final class ActionSource {
        private final String name;
        private final String[] row;
        private final Set<String> imports = new HashSet<>();
        private final StringBuilder body = new StringBuilder();
        private final Set<String> methods = new HashSet<>();

        ActionSource(String[] row) {
            this.name = row[0];
            this.row = row;
        }

        private record Parameter(String header, String type, boolean isRequired) {
            static Parameter of(String field) {
                boolean isRequired = field.endsWith("*");
                String[] parts = field.replace("*", "").split(":");
                return new Parameter(parts[0], parts.length > 1 ? parts[1] : "text", isRequired);
            }
        }

        String text() {
            List<Parameter> parameters = new ArrayList<>();
            for (String field : row[2].strip().split(" ")) {
                if (!field.isEmpty()) {
                    parameters.add(Parameter.of(field));
                }
            }
            addFactory(parameters.stream().filter(Parameter::isRequired).toList());
            parameters.stream().filter(parameter -> !parameter.isRequired()).forEach(this::addSetter);
            imports.addAll(List.of(
                    "io.github.pbxkit.ami.AmiAction", "io.github.pbxkit.ami.codec.AmiHeader",
                    "io.github.pbxkit.ami.internal.ActionHeaders", "java.util.List"));
            StringBuilder source = new StringBuilder(NOTE).append("package io.github.pbxkit.ami.action;\n\n");
            imports.stream().sorted().forEach(type -> source.append("import ").append(type).append(";\n"));
            source.append("\n/**\n * ").append(described(row[1], "Action {@code " + name + "}."));
            source.append("\n *\n * @param headers what is sent behind the name\n */\n");
            source.append("public record ").append(className(name)).append("(List<AmiHeader> headers) implements AmiAction {\n");
            source.append("\n    /** Takes a copy. */\n    public ").append(className(name));
            source.append(" {\n        headers = List.copyOf(headers);\n    }\n").append(body);
            source.append("\n    @Override\n    public String name() {\n        return ").append(quoted(name)).append(";\n    }\n");
            source.append("\n    @Override\n    public String toString() {\n        return ActionHeaders.describe(this);\n    }\n");
            return source.append("}\n").toString();
        }

        private void addFactory(List<Parameter> required) {
            body.append("\n    /** The action with what it needs");
            body.append(required.isEmpty() ? ": nothing." : ": headers {@code " + String.join(", ", required.stream().map(Parameter::header).toList()) + "}.");
            body.append(" */\n    public static ").append(className(name)).append(" of(");
            body.append(String.join(", ", required.stream().map(p -> javaType(p.type()) + " " + argument(p)).toList()));
            body.append(") {\n        return new ").append(className(name)).append("(List.of(");
            body.append(String.join(", ", required.stream()
                    .map(p -> "new AmiHeader(" + quoted(p.header()) + ", " + written(p.type(), argument(p)) + ")").toList()));
            body.append("));\n    }\n");
        }

        private void addSetter(Parameter parameter) {
            String method = actionMethod(parameter.header());
            if (!methods.add(method)) {
                return;
            }
            String self = className(name);
            if (parameter.type().equals("variables")) {
                body.append("\n    /** This action with one more variable in {@code ").append(parameter.header());
                body.append("}; commas and quotes in it arrive as they are. */\n    @Override\n    public ").append(self);
                body.append(" variable(String name, String value) {\n        return new ").append(self);
                body.append("(ActionHeaders.add(headers, ").append(quoted(parameter.header()));
                body.append(", ActionHeaders.variable(name, value)));\n    }\n");
                return;
            }
            boolean isSix = parameter.header().endsWith("XXXXXX");
            boolean isIndexed = isSix || parameter.header().endsWith("(0)");
            String key = !isIndexed ? quoted(parameter.header())
                    : isSix ? "String.format(\"" + parameter.header().replace("XXXXXX", "%06d") + "\", index)"
                    : quoted(parameter.header().replace("(0)", "(")) + " + index + \")\"";
            body.append("\n    /** This action with header {@code ").append(parameter.header()).append("}. */\n    public ");
            body.append(self).append(' ').append(method).append('(').append(isIndexed ? "int index, " : "");
            body.append(javaType(parameter.type())).append(" value) {\n        return new ").append(self);
            body.append("(ActionHeaders.set(headers, ").append(key).append(", ");
            body.append(written(parameter.type(), "value")).append("));\n    }\n");
        }

        private static String actionMethod(String header) {
            String name = methodName(header);
            return name.endsWith("Header") && !header.endsWith("Header") && !KEYWORDS.contains(name.replace("Header", ""))
                    ? name.substring(0, name.length() - "Header".length())
                    : name;
        }

        private static String argument(Parameter parameter) {
            return methodName(parameter.header());
        }

        private String javaType(String type) {
            return switch (type) {
                case "int" -> "int";
                case "bool" -> "boolean";
                case "seconds", "millis" -> {
                    imports.add("java.time.Duration");
                    yield "Duration";
                }
                default -> "String";
            };
        }

        private static String written(String type, String value) {
            return switch (type) {
                case "int" -> "String.valueOf(" + value + ")";
                case "bool" -> value + " ? \"true\" : \"false\"";
                case "seconds" -> "String.valueOf(" + value + ".toSeconds())";
                case "millis" -> "String.valueOf(" + value + ".toMillis())";
                default -> value;
            };
        }
    }

    /** From a name to a type without reflection; by first letter, as one method for all would be too long to be compiled. */
    private static String eventTypes(List<String[]> events, List<String[]> ends) {
        Map<Character, Map<String, String>> byLetter = new TreeMap<>();
        for (String[] row : events) {
            String lower = row[0].toLowerCase(Locale.ROOT);
            byLetter.computeIfAbsent(lower.charAt(0), letter -> new LinkedHashMap<>()).put(lower, className(row[0]));
        }
        for (String[] row : ends) {
            String lower = row[0].toLowerCase(Locale.ROOT);
            byLetter.computeIfAbsent(lower.charAt(0), letter -> new LinkedHashMap<>()).put(lower, "ListComplete");
        }
        StringBuilder source = new StringBuilder(NOTE).append("package io.github.pbxkit.ami;\n\n");
        source.append("import io.github.pbxkit.ami.codec.AmiMessage;\nimport io.github.pbxkit.ami.event.*;\nimport java.util.Locale;\n\n");
        source.append("/** Finds the type of an event by its name, in any case. */\nfinal class EventTypes {\n    private EventTypes() {}\n\n");
        source.append("    static AmiEvent event(AmiMessage message, AmiOrigin origin) {\n        if (!message.isEvent()) {\n");
        source.append("            throw new IllegalArgumentException(\"this is no event, it begins with \" + message.nameAt(0) + \": \" + message);\n        }\n");
        source.append("        String name = message.name().toLowerCase(Locale.ROOT);\n        return switch (name.isEmpty() ? ' ' : name.charAt(0)) {\n");
        byLetter.keySet().forEach(letter -> source.append("            case '").append(letter).append("' -> ").append(letter).append("(name, message, origin);\n"));
        source.append("            default -> new UnknownEvent(message, origin);\n        };\n    }\n");
        byLetter.forEach((letter, names) -> {
            source.append("\n    private static AmiEvent ").append(letter);
            source.append("(String name, AmiMessage message, AmiOrigin origin) {\n        return switch (name) {\n");
            names.forEach((name, type) -> source.append("            case \"").append(name).append("\" -> new ").append(type).append("(message, origin);\n"));
            source.append("            default -> new UnknownEvent(message, origin);\n        };\n    }\n");
        });
        return source.append("}\n").toString();
    }
}
