package io.github.pbxkit.numbering.export;

import io.github.pbxkit.numbering.NumberRange;

/** The little JSON that an export needs. */
final class JsonText {
    private JsonText() {}

    static String range(NumberRange range) {
        StringBuilder json = new StringBuilder(200);
        json.append("{\"code\":").append(range.code());
        json.append(",\"from\":").append(range.from());
        json.append(",\"to\":").append(range.to());
        json.append(",\"capacity\":").append(range.capacity());
        string(json.append(",\"operator\":"), range.operator().name());
        range.operator().inn().ifPresent(inn -> string(json.append(",\"inn\":"), inn));
        string(json.append(",\"region\":"), range.region().name());
        range.region().gar().ifPresent(gar -> string(json.append(",\"gar\":"), gar));
        return json.append('}').toString();
    }

    static void string(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < 0x20 || c == 0x2028 || c == 0x2029 || c == '<') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
