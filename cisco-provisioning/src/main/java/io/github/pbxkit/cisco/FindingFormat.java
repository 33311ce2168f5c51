package io.github.pbxkit.cisco;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How findings are written: for people, for programs, for code review tools. */
public enum FindingFormat {
    /** One line each: {@code file:line:column: severity[rule] message; hint}. */
    PLAIN {
        @Override
        public String write(Map<String, List<Finding>> findings) {
            StringBuilder out = new StringBuilder();
            findings.forEach((file, list) -> list.forEach(finding -> plain(out, file, finding)));
            return out.toString();
        }
    },
    /** An array of objects with file, line, column, severity, rule, path, message and hint. */
    JSON {
        @Override
        public String write(Map<String, List<Finding>> findings) {
            Json json = new Json();
            json.beginArray();
            findings.forEach((file, list) -> list.forEach(finding -> json(json, file, finding)));
            return json.endArray().text();
        }
    },
    /** SARIF 2.1.0, the format of static analysis results that code hosts and editors read. */
    SARIF {
        @Override
        public String write(Map<String, List<Finding>> findings) {
            return sarif(findings);
        }
    };

    private static final String SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /**
     * Writes the findings of several files.
     *
     * @param findings by the name under which a file is to be shown; written in the map's order
     */
    public abstract String write(Map<String, List<Finding>> findings);

    /**
     * Writes the findings of one file.
     *
     * @param file the name under which it is to be shown
     */
    public String write(String file, List<Finding> findings) {
        return write(Map.of(Objects.requireNonNull(file, "file"), findings));
    }

    private static void plain(StringBuilder out, String file, Finding finding) {
        out.append(file).append(':').append(finding.line()).append(':').append(finding.column());
        out.append(": ").append(finding.severity().name().toLowerCase(Locale.ROOT));
        out.append('[').append(finding.rule()).append("] ").append(finding.message());
        if (!finding.hint().isEmpty()) {
            out.append("; ").append(finding.hint());
        }
        out.append('\n');
    }

    private static void json(Json json, String file, Finding finding) {
        json.beginObject();
        json.field("file", file);
        json.field("line", finding.line());
        json.field("column", finding.column());
        json.field("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.field("rule", finding.rule());
        json.field("path", finding.path());
        json.field("message", finding.message());
        json.field("hint", finding.hint());
        json.endObject();
    }

    private static String sarif(Map<String, List<Finding>> findings) {
        Json json = new Json().beginObject();
        json.field("$schema", SARIF_SCHEMA);
        json.field("version", "2.1.0");
        json.name("runs").beginArray().beginObject();
        json.name("tool").beginObject().name("driver").beginObject();
        json.field("name", "pbxkit cisco-provisioning");
        sarifRules(json, findings);
        json.endObject().endObject();
        json.name("results").beginArray();
        findings.forEach((file, list) -> list.forEach(finding -> sarifResult(json, file, finding)));
        json.endArray();
        return json.endObject().endArray().endObject().text();
    }

    private static void sarifRules(Json json, Map<String, List<Finding>> findings) {
        Set<Rule> used = EnumSet.noneOf(Rule.class);
        findings.values()
                .forEach(list -> list.forEach(finding -> Rule.of(finding.rule()).ifPresent(used::add)));
        json.name("rules").beginArray();
        for (Rule rule : used) {
            json.beginObject();
            json.field("id", rule.id());
            json.name("shortDescription")
                    .beginObject()
                    .field("text", rule.title())
                    .endObject();
            json.name("fullDescription")
                    .beginObject()
                    .field("text", rule.explanation())
                    .endObject();
            json.endObject();
        }
        json.endArray();
    }

    private static void sarifResult(Json json, String file, Finding finding) {
        json.beginObject();
        json.field("ruleId", finding.rule());
        json.field("level", level(finding.severity()));
        String text = finding.message() + (finding.hint().isEmpty() ? "" : "; " + finding.hint());
        json.name("message").beginObject().field("text", text).endObject();
        json.name("locations")
                .beginArray()
                .beginObject()
                .name("physicalLocation")
                .beginObject();
        json.name("artifactLocation").beginObject().field("uri", uri(file)).endObject();
        json.name("region").beginObject();
        json.field("startLine", finding.line());
        json.field("startColumn", finding.column());
        json.endObject().endObject().endObject().endArray();
        json.endObject();
    }

    private static String uri(String file) {
        return java.net.URI.create(encoded(file.replace('\\', '/'))).toString();
    }

    private static String encoded(String path) {
        StringBuilder out = new StringBuilder();
        for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0);
            out.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return out.toString();
    }

    private static String level(Severity severity) {
        switch (severity) {
            case ERROR:
                return "error";
            case WARNING:
                return "warning";
            default:
                return "note";
        }
    }
}
