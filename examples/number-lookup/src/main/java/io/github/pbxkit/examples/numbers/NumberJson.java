package io.github.pbxkit.examples.numbers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.pbxkit.numbering.Holding;
import io.github.pbxkit.numbering.LookupResult;
import io.github.pbxkit.numbering.NumberInfo;
import io.github.pbxkit.numbering.Operator;
import io.github.pbxkit.numbering.Region;
import io.github.pbxkit.numbering.Risk;
import io.github.pbxkit.numbering.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The clean JSON of one number. */
final class NumberJson {
    private static final JsonFactory JSON = new JsonFactory();

    private NumberJson() {}

    static String of(Verdict verdict, Locale language) {
        return object(json -> {
            json.writeStringField("verdict", verdict.kind().name());
            json.writeStringField("reasonCode", verdict.explanation().code().name());
            json.writeStringField("reason", verdict.explanation().text(language));
            json.writeStringField("asOf", verdict.asOf().toString());
            if (isMiss(verdict)) {
                json.writeStringField("error", verdict.explanation().text(language));
            }
            write(json, verdict.lookup(), language);
        });
    }

    /** The number on a day that has passed. */
    static String of(NumberInfo info) {
        return object(json -> {
            json.writeStringField("asOf", info.asOf().toString());
            write(json, info);
        });
    }

    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    private static String object(Fields fields) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString();
    }

    /** Nobody's number, or none at all. */
    static boolean isMiss(Verdict verdict) {
        return switch (verdict.kind()) {
            case UNALLOCATED, BAD_LENGTH, NOT_A_NUMBER -> true;
            default -> false;
        };
    }

    private static void write(JsonGenerator json, LookupResult lookup, Locale language) throws IOException {
        if (lookup.e164().isPresent()) {
            json.writeStringField("e164", lookup.e164().get());
        }
        if (lookup.info().isPresent()) {
            write(json, lookup.info().get());
        } else if (lookup instanceof LookupResult.International foreign) {
            if (foreign.country().isPresent()) {
                json.writeStringField("country", foreign.country().get().name(language));
            }
            if (foreign.risk().isPresent()) {
                write(json, foreign.risk().get());
            }
        }
    }

    private static void write(JsonGenerator json, NumberInfo info) throws IOException {
        json.writeStringField("basis", info.basis().name());
        json.writeObjectFieldStart("operator");
        json.writeStringField("name", info.operator().name());
        if (info.operator().inn().isPresent()) {
            json.writeStringField("inn", info.operator().inn().get());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeStringField("name", info.region().name());
        json.writeArrayFieldStart("levels");
        for (String level : info.region().levels()) {
            json.writeString(level);
        }
        json.writeEndArray();
        var offset = info.region().utcOffset();
        if (offset.isPresent()) {
            json.writeStringField("utcOffset", offset.get().getId());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("range");
        json.writeNumberField("from", info.from());
        json.writeNumberField("to", info.to());
        json.writeNumberField("capacity", info.range().capacity());
        json.writeStringField("operator", info.range().operator().name());
        json.writeStringField("source", info.source().toString());
        json.writeEndObject();
        if (info.porting().isPresent() && info.porting().get().since().isPresent()) {
            json.writeStringField("portedOn", info.porting().get().since().get().toString());
        }
        if (info.risk().isPresent()) {
            write(json, info.risk().get());
        }
    }

    private static void write(JsonGenerator json, Risk risk) throws IOException {
        json.writeObjectFieldStart("risk");
        json.writeStringField("prefix", risk.prefix());
        json.writeStringField("destination", risk.destination());
        json.writeStringField("kind", risk.kind());
        json.writeNumberField("level", risk.level());
        json.writeEndObject();
    }

    static Map<String, Object> operator(Holding<Operator> holding) {
        Map<String, Object> json = counts(holding);
        json.put("name", holding.holder().name());
        holding.holder().inn().ifPresent(inn -> json.put("inn", inn));
        return json;
    }

    static Map<String, Object> region(Holding<Region> holding) {
        Map<String, Object> json = counts(holding);
        json.put("name", holding.holder().name());
        return json;
    }

    private static Map<String, Object> counts(Holding<?> holding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ranges", holding.ranges());
        json.put("numbers", holding.numbers());
        return json;
    }
}
