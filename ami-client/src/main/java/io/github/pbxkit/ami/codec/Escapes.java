package io.github.pbxkit.ami.codec;

/** The C-style escapes that Asterisk writes into a few fields. */
final class Escapes {
    private static final String LETTERS = "abfnrtv\\'\"?";
    private static final String MEANINGS = "\u0007\b\f\n\r\t\u000b\\'\"?";

    private Escapes() {}

    /** A backslash before anything else stays as it is: then nobody escaped it. */
    static String resolve(String text) {
        int backslash = text.indexOf('\\');
        if (backslash < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length()).append(text, 0, backslash);
        for (int i = backslash; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = c == '\\' && i + 1 < text.length() ? LETTERS.indexOf(text.charAt(i + 1)) : -1;
            plain.append(known < 0 ? c : MEANINGS.charAt(known));
            i += known < 0 ? 0 : 1;
        }
        return plain.toString();
    }
}
