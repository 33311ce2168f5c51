package io.github.pbxkit.examples.numbers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pbxkit.numbering.LiveRegistry;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.NumberRange;
import io.github.pbxkit.numbering.NumberingRegistry;
import io.github.pbxkit.numbering.export.ExportFormat;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of an older public service, for the clients that were written for it: {@code ?get=code&code=…},
 * {@code ?get=num&num=…}, {@code format=plain|csv|xml|json}, {@code field=}. Without {@code format} a code is answered as
 * plain text and a number as JSON; some clients took plain lines for a number too, hence {@code --old-num-format}. JSON
 * objects have the keys "0", "1"…; a miss is 404 with {@code error}.
 */
final class OldUrls {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LiveRegistry live;
    private final String numFormat;

    OldUrls(LiveRegistry live, String numFormat) {
        this.live = live;
        this.numFormat = numFormat;
    }

    void answer(Context context) throws IOException {
        String get = String.valueOf(context.queryParam("get"));
        switch (get) {
            case "num" -> number(context);
            case "code" -> code(context);
            case "base" ->
                LookupServer.write(
                        context,
                        format(context.queryParam("format"), ExportFormat.CSV),
                        live.current().ranges());
            default -> error(context, 400, "get must be num, code or base");
        }
    }

    private void code(Context context) throws IOException {
        String code = String.valueOf(context.queryParam("code"));
        NumberingRegistry registry = live.current();
        if (!code.matches("[0-9]{3}") || !registry.hasCode(Integer.parseInt(code))) {
            error(context, 404, "Нет данных");
            return;
        }
        ExportFormat format = format(context.queryParam("format"), ExportFormat.PLAIN);
        LookupServer.write(context, format, registry.code(Integer.parseInt(code)));
    }

    private void number(Context context) throws IOException {
        Map<String, String> fields = fields(live.current().lookup(String.valueOf(context.queryParam("num"))));
        if (fields.isEmpty()) {
            error(context, 404, "Нет данных");
            return;
        }
        String field = context.queryParam("field");
        if (field != null) {
            String value = fields.get(field);
            if (value == null) {
                error(context, 404, "Нет данных");
            } else {
                context.contentType("text/plain; charset=UTF-8").result(value + "\n");
            }
            return;
        }
        String format = context.queryParam("format");
        write(context, format == null ? numFormat : format, fields);
    }

    private static void write(Context context, String format, Map<String, String> fields) throws IOException {
        StringBuilder text = new StringBuilder();
        switch (format) {
            case "plain" -> {
                fields.forEach((key, value) ->
                        text.append(key).append(": ").append(value).append('\n'));
                context.contentType("text/plain; charset=UTF-8").result(text.toString());
            }
            case "csv" -> {
                text.append(String.join(";", fields.keySet())).append('\n');
                fields.values()
                        .forEach(value -> text.append('"')
                                .append(value.replace("\"", "\"\""))
                                .append("\";"));
                text.setCharAt(text.length() - 1, '\n');
                context.contentType("text/csv; charset=UTF-8").result(text.toString());
            }
            case "xml" -> {
                text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<number>");
                fields.forEach((key, value) -> text.append('<')
                        .append(key)
                        .append('>')
                        .append(escaped(value))
                        .append("</")
                        .append(key)
                        .append('>'));
                context.contentType("application/xml; charset=UTF-8")
                        .result(text.append("</number>\n").toString());
            }
            default -> json(context, Map.of("0", fields));
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What the old service told about a number; empty where it knew nothing. */
    private static Map<String, String> fields(LookupResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (result.info().isPresent()) {
            NumberInfo info = result.info().get();
            NumberRange range = info.range();
            fields.put("operator", range.operator().name());
            fields.put("region", info.region().name());
            fields.put("from", String.valueOf(range.from()));
            fields.put("to", String.valueOf(range.to()));
            if (!info.operator().equals(range.operator())) {
                fields.put("moved2operator", info.operator().name());
            }
        } else if (result instanceof LookupResult.International foreign
                && foreign.country().isPresent()) {
            fields.put("country", foreign.country().get().name(Locale.forLanguageTag("ru")));
            fields.put(
                    "description",
                    foreign.risk().map(risk -> risk.destination()).orElse("+" + foreign.digits()));
        } else if (result instanceof LookupResult.Kazakhstan) {
            fields.put("country", "Казахстан");
            fields.put("description", "+7 6xx, +7 7xx");
        }
        return fields;
    }

    private static void error(Context context, int status, String text) throws IOException {
        context.status(status);
        json(context, Map.of("error", text));
    }

    private static void json(Context context, Map<String, ?> content) throws IOException {
        context.contentType("application/json; charset=UTF-8").result(JSON.writeValueAsString(content));
    }

    static ExportFormat format(@Nullable String name, ExportFormat fallback) {
        return switch (name == null ? "" : name) {
            case "plain" -> ExportFormat.PLAIN;
            case "csv" -> ExportFormat.CSV;
            case "xml" -> ExportFormat.XML;
            case "json" ->
                fallback == ExportFormat.PLAIN || fallback == ExportFormat.CSV
                        ? ExportFormat.JSON_KEYED
                        : ExportFormat.JSON;
            case "jsonl" -> ExportFormat.JSON_LINES;
            default -> fallback;
        };
    }
}
