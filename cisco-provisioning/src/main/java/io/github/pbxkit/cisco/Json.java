package io.github.pbxkit.cisco;

/** Writes JSON; the caller keeps objects and arrays balanced. */
final class Json {
    private final StringBuilder out = new StringBuilder();
    private boolean comma;

    Json beginObject() {
        return open('{');
    }

    Json endObject() {
        return close('}');
    }

    Json beginArray() {
        return open('[');
    }

    Json endArray() {
        return close(']');
    }

    Json name(String name) {
        separate();
        string(name);
        out.append(':');
        comma = false;
        return this;
    }

    Json field(String name, String value) {
        name(name);
        string(value);
        comma = true;
        return this;
    }

    Json field(String name, int value) {
        name(name);
        out.append(value);
        comma = true;
        return this;
    }

    String text() {
        return out.append('\n').toString();
    }

    private Json open(char bracket) {
        separate();
        out.append(bracket);
        comma = false;
        return this;
    }

    private Json close(char bracket) {
        out.append(bracket);
        comma = true;
        return this;
    }

    private void separate() {
        if (comma) {
            out.append(',');
        }
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\':
                    out.append('\\').append(c);
                    break;
                case '\n':
                    out.append("\\n");
                    break;
                default:
                    out.append(c < ' ' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : "" + c);
            }
        }
        out.append('"');
    }
}
