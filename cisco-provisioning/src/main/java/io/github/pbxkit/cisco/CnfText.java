package io.github.pbxkit.cisco;

import org.jspecify.annotations.Nullable;

/** Characters of XML text: what is blank, what is a name, what a reference means, what has to be escaped. */
final class CnfText {
    private CnfText() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || isNameLetterBeyondAscii(c);
    }

    static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '-'
                || c == '.'
                || c == ':'
                || isNameLetterBeyondAscii(c);
    }

    private static boolean isNameLetterBeyondAscii(char c) {
        return c >= 0xC0 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
    }

    /** True for characters that XML 1.0 allows nowhere. */
    static boolean isForbidden(char c) {
        return (c < 0x20 && !isBlank(c)) || c == '\uFFFE' || c == '\uFFFF';
    }

    /** The text with comments and processing instructions left out, references and CDATA resolved. */
    static String decode(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '\r') {
                return decodeSlowly(text, from, to);
            }
        }
        return text.substring(from, to);
    }

    private static String decodeSlowly(String text, int from, int to) {
        StringBuilder out = new StringBuilder(to - from);
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == '&') {
                i = reference(text, i, to, out);
            } else if (c == '<') {
                i = skipMarkup(text, i, to, out);
            } else {
                i = lineEndOrCharacter(text, i, to, out);
            }
        }
        return out.toString();
    }

    /** XML hands every line end on as LF. */
    private static int lineEndOrCharacter(String text, int i, int to, StringBuilder out) {
        char c = text.charAt(i);
        if (c != '\r') {
            out.append(c);
            return i + 1;
        }
        out.append('\n');
        return i + 1 < to && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
    }

    private static int reference(String text, int i, int to, StringBuilder out) {
        int end = referenceEnd(text, i, to);
        String meaning = end < 0 ? null : meaning(text.substring(i + 1, end));
        if (meaning == null) {
            out.append('&');
            return i + 1;
        }
        out.append(meaning);
        return end + 1;
    }

    private static int skipMarkup(String text, int i, int to, StringBuilder out) {
        if (text.startsWith("<!--", i)) {
            return endOf(text, "-->", i + 4, to);
        }
        if (text.startsWith("<![CDATA[", i)) {
            int end = endOf(text, "]]>", i + 9, to);
            out.append(text, i + 9, Math.max(i + 9, end - 3));
            return end;
        }
        if (text.startsWith("<?", i)) {
            return endOf(text, "?>", i + 2, to);
        }
        out.append('<');
        return i + 1;
    }

    private static int endOf(String text, String terminator, int from, int to) {
        int found = text.indexOf(terminator, from);
        return found < 0 || found + terminator.length() > to ? to : found + terminator.length();
    }

    /** Offset of the semicolon, or -1 if what begins at the ampersand is no reference. */
    static int referenceEnd(String text, int ampersand, int to) {
        for (int i = ampersand + 1; i < to && i < ampersand + 40; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i == ampersand + 1 ? -1 : i;
            }
            if (!isNamePart(c) && c != '#') {
                return -1;
            }
        }
        return -1;
    }

    /** What {@code amp}, {@code #65} or {@code #x41} stands for; null for any other name and for impossible numbers. */
    static @Nullable String meaning(String name) {
        switch (name) {
            case "amp":
                return "&";
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "quot":
                return "\"";
            case "apos":
                return "'";
            default:
                return name.charAt(0) == '#' ? numeric(name) : null;
        }
    }

    private static @Nullable String numeric(String name) {
        try {
            boolean hex = name.startsWith("#x");
            int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            boolean allowed = Character.isValidCodePoint(point)
                    && (point > 0xFFFF || !(isForbidden((char) point) || Character.isSurrogate((char) point)));
            return allowed ? Character.toString(point) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The value as it may stand between tags. */
    static String escapeText(String value) {
        return escape(value, false);
    }

    /** The value as it may stand between quotes of either kind. */
    static String escapeAttribute(String value) {
        return escape(value, true);
    }

    private static String escape(String value, boolean attribute) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            String reference = referenceFor(c, attribute);
            if (reference == null) {
                out.append(requireAllowed(c, i));
            } else {
                out.append(reference);
            }
        }
        return out.toString();
    }

    private static @Nullable String referenceFor(char c, boolean attribute) {
        switch (c) {
            case '&':
                return "&amp;";
            case '<':
                return "&lt;";
            case '>':
                return "&gt;";
            case '\r':
                return "&#13;";
            case '"':
                return attribute ? "&quot;" : null;
            case '\'':
                return attribute ? "&apos;" : null;
            case '\n':
                return attribute ? "&#10;" : null;
            default:
                return null;
        }
    }

    private static char requireAllowed(char c, int index) {
        if (isForbidden(c)) {
            throw new IllegalArgumentException(String.format(
                    "value holds the character U+%04X at index %d, which XML cannot carry", (int) c, index));
        }
        return c;
    }
}
