package io.github.pbxkit.cisco;

/** Tells a template's placeholder from a value. */
final class Placeholders {
    private Placeholders() {}

    /** {@code [== X ==]}, {@code ###X###}, {@code #X#}, {@code {{ X }}}, {@code ${X}}, {@code <<X>>}, and the like. */
    static boolean isPlaceholder(String value) {
        int length = value.length();
        if (length < 3) {
            return false;
        }
        switch (value.charAt(0)) {
            case '[':
                return value.startsWith("[=") && value.endsWith("=]");
            case '#':
                return value.charAt(length - 1) == '#' && Character.isLetter(core(value, '#'));
            case '{':
                return value.charAt(length - 1) == '}' && (value.startsWith("{{") || value.startsWith("{$"));
            case '<':
                return value.startsWith("<<") && value.endsWith(">>");
            case '$':
                return value.startsWith("${") || isShouted(value, 1, length);
            case '_':
                return value.charAt(length - 1) == '_' && isShouted(value, 1, length - 1);
            case '%':
                return value.charAt(length - 1) == '%' && isShouted(value, 1, length - 1);
            default:
                return value.equals("x.x.x.x") || value.equals("y.y.y.y") || value.equals("SERVERIP");
        }
    }

    private static char core(String value, char border) {
        int i = 0;
        while (i < value.length() && (value.charAt(i) == border || value.charAt(i) == ' ')) {
            i++;
        }
        return i < value.length() ? value.charAt(i) : border;
    }

    private static boolean isShouted(String value, int from, int to) {
        boolean letters = false;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters = true;
            } else if (c != '_' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return letters;
    }
}
