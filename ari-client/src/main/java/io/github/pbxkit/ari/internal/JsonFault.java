package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.pbxkit.ari.AriProtocolException;
import java.io.IOException;

/** Says what is wrong with a text that {@link JsonScanner} refused, and where, by reading it once more with Jackson. */
final class JsonFault {
    private final JsonFactory factory;

    JsonFault(JsonFactory factory) {
        this.factory = factory;
    }

    /** What is wrong with a text that should be one object. */
    AriProtocolException inObject(String json) {
        return in(json, JsonToken.START_OBJECT, "a JSON object");
    }

    /** What is wrong with a text that should be a list of objects. */
    AriProtocolException inList(String json) {
        return in(json, JsonToken.START_ARRAY, "a JSON array");
    }

    private AriProtocolException in(String json, JsonToken root, String what) {
        try (JsonParser parser = factory.createParser(json)) {
            String complaint = parser.nextToken() == root ? complaint(parser, root) : expected(what);
            return new AriProtocolException(complaint, AriJson.excerpt(json, offset(parser)));
        } catch (JsonProcessingException e) {
            return broken(json, e);
        } catch (IOException | NumberFormatException e) {
            return new AriProtocolException("JSON that cannot be read: " + e.getMessage(), AriJson.excerpt(json, 0), e);
        }
    }

    private static String complaint(JsonParser parser, JsonToken root) throws IOException {
        int depth = 1;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (depth == 0) {
                return "Something follows the end of the JSON text";
            }
            boolean isItem = root == JsonToken.START_ARRAY && depth == 1 && token != JsonToken.END_ARRAY;
            if (isItem && token != JsonToken.START_OBJECT) {
                return expected("a JSON object in the array");
            }
            if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            } else {
                convert(parser, token);
            }
        }
        return "JSON that cannot be read";
    }

    /** Limits and ranges of a text or a number are looked at only when it is asked for. */
    private static void convert(JsonParser parser, JsonToken token) throws IOException {
        switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            default -> {}
        }
    }

    private static String expected(String what) {
        return "Expected " + what + ", got something else";
    }

    private static long offset(JsonParser parser) {
        return parser.currentTokenLocation().getCharOffset();
    }

    private static AriProtocolException broken(String json, JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        long offset = at == null ? 0 : at.getCharOffset();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new AriProtocolException(
                "Broken JSON" + where + ": " + e.getOriginalMessage(), AriJson.excerpt(json, offset), e);
    }
}
