package io.github.pbxkit.cisco;

/** Tells the {@code key: value} lines of 7940 and 7960 files from XML. */
final class LegacyText {
    private LegacyText() {}

    /** True if the first line that says something is {@code name: value}. */
    static boolean looksLike(String text) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            String line = text.substring(from, end < 0 ? text.length() : end).strip();
            if (!line.isEmpty() && line.charAt(0) != '#' && line.charAt(0) != ';') {
                return isSetting(line);
            }
            if (end < 0) {
                return false;
            }
            from = end + 1;
        }
        return false;
    }

    private static boolean isSetting(String line) {
        int i = 0;
        while (i < line.length() && isKeyCharacter(line.charAt(i))) {
            i++;
        }
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i > 0 && i < line.length() && (line.charAt(i) == ':' || line.charAt(i) == '=');
    }

    static boolean isKeyCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
