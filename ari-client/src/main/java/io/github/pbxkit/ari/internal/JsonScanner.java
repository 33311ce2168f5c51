package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * Goes once through a JSON text (RFC 8259), each value being cut straight out of the string. General parsers copy the text
 * into buffers and hand over token after token; for small events that costs about as much as the reading itself.
 *
 * <p>It takes exactly the texts that Jackson takes in its strict mode, within the same limits, and fails at the first thing
 * that is wrong with a {@link BrokenJson}. (Digits of a number at the limit of a thousand may be counted otherwise.)
 */
final class JsonScanner {
    private final String json;
    private final int end;
    private final int longestName;
    private final int longestText;
    private final int longestNumber;
    private final int deepest;

    private int at;
    private int depth;

    /** Whether an object or a list was opened and nothing of it was read. */
    private boolean opened;

    JsonScanner(String json, StreamReadConstraints limits) {
        this.json = json;
        this.end = json.length();
        this.longestName = limits.getMaxNameLength();
        this.longestText = limits.getMaxStringLength();
        this.longestNumber = limits.getMaxNumberLength();
        this.deepest = limits.getMaxNestingDepth();
    }

    /** Where it is, for {@link #back}. */
    int position() {
        return at;
    }

    /** Goes back to the beginning of the scalar that was just read. */
    void back(int position) {
        at = position;
    }

    /** Begins again. */
    void restart() {
        at = 0;
        depth = 0;
    }

    /** The first character of what comes next, behind the blanks before it. */
    char peek() {
        char c = current();
        return c > ' ' ? c : behindBlanks();
    }

    private char behindBlanks() {
        if (isAtEnd() || current() <= ' ') {
            throw new BrokenJson();
        }
        return current();
    }

    /** Whether nothing but blanks is left. */
    boolean isAtEnd() {
        while (isBlank(current())) {
            at++;
        }
        return at == end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    /** Enters an object or a list, given its opening bracket. */
    void enter(char bracket) {
        if (peek() != bracket || ++depth > deepest) {
            throw new BrokenJson();
        }
        at++;
        opened = true;
    }

    /** Goes to the next field or item; false if there is none, the object or list being left then. */
    boolean next(char closingBracket) {
        char c = peek();
        if (c == ',' && !opened) {
            at++;
            peek();
            return true;
        }
        if (c == closingBracket) {
            at++;
            depth--;
            opened = false;
            return false;
        }
        if (!opened) {
            throw new BrokenJson();
        }
        opened = false;
        return true;
    }

    /** Takes a field's name if it is this one, which is quicker than to read it; given as {@code "name":}. */
    boolean takeName(String quoted) {
        if (!json.startsWith(quoted, at)) {
            return false;
        }
        at += quoted.length();
        return true;
    }

    /** A field's name. */
    String name() {
        String name = text(longestName);
        if (peek() != ':') {
            throw new BrokenJson();
        }
        at++;
        return name;
    }

    /** A text. */
    String text() {
        return text(longestText);
    }

    private String text(int limit) {
        if (current() != '"') {
            throw new BrokenJson();
        }
        int from = at + 1;
        int to = plainEnd(from);
        at = to + 1;
        String text = from == to ? "" : json.substring(from, to);
        if (json.charAt(to) == '\\') {
            text = unescape(text, to);
        }
        if (text.length() > limit) {
            throw new BrokenJson();
        }
        return text;
    }

    /** The position of the quote or the backslash behind the characters that stand for themselves. */
    private int plainEnd(int from) {
        for (int i = from; i < end; i++) {
            char c = json.charAt(i);
            if (c == '"' || c == '\\') {
                return i;
            }
            if (c < ' ') {
                break;
            }
        }
        throw new BrokenJson();
    }

    /** The rest of a text, from its first backslash on. */
    private String unescape(String start, int firstBackslash) {
        StringBuilder text = new StringBuilder(start);
        int stop = firstBackslash;
        while (json.charAt(stop) == '\\') {
            at = stop + 1;
            text.append(escaped());
            stop = plainEnd(at);
            text.append(json, at, stop);
        }
        at = stop + 1;
        return text.toString();
    }

    private char escaped() {
        char c = current();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> (char) (hex() << 12 | hex() << 8 | hex() << 4 | hex());
            default -> throw new BrokenJson();
        };
    }

    private int hex() {
        char c = current();
        at++;
        int digit = c < 128 ? Character.digit(c, 16) : -1;
        if (digit < 0) {
            throw new BrokenJson();
        }
        return digit;
    }

    /** A number, {@code true}, {@code false} or {@code null} as it is written. */
    String word() {
        return switch (current()) {
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private String word(String expected) {
        if (!json.startsWith(expected, at)) {
            throw new BrokenJson();
        }
        at += expected.length();
        return expected;
    }

    private String number() {
        int from = at;
        take('-');
        int digits = take('0') ? 0 : digits();
        if (take('.')) {
            digits += digits();
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            digits += digits();
        }
        if (digits > longestNumber) {
            throw new BrokenJson();
        }
        return json.substring(from, at);
    }

    private boolean take(char expected) {
        if (current() != expected) {
            return false;
        }
        at++;
        return true;
    }

    private int digits() {
        int from = at;
        while (current() >= '0' && current() <= '9') {
            at++;
        }
        if (at == from) {
            throw new BrokenJson();
        }
        return at - from;
    }

    /** The character here, or NUL, which nothing may contain, at the end. */
    private char current() {
        return at < end ? json.charAt(at) : 0;
    }

    /** Passes over a value. */
    void skip() {
        switch (peek()) {
            case '{' -> {
                enter('{');
                while (next('}')) {
                    name();
                    skip();
                }
            }
            case '[' -> {
                enter('[');
                while (next(']')) {
                    skip();
                }
            }
            case '"' -> text(Integer.MAX_VALUE);
            default -> word();
        }
    }
}
