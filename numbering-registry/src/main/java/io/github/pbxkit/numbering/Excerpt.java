package io.github.pbxkit.numbering;

import java.nio.charset.Charset;

/** Short safe pieces of foreign text for messages. */
final class Excerpt {
    private static final int LENGTH = 160;

    private Excerpt() {}

    static String of(byte[] line, Charset charset) {
        int length = Math.min(line.length, 2 * LENGTH);
        return of(new String(line, 0, length, charset));
    }

    /** At most 160 characters, control characters as dots, tabs as blanks. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(Math.min(text.length(), LENGTH + 1));
        for (int i = 0; i < text.length() && i < LENGTH; i++) {
            char c = text.charAt(i);
            safe.append(c == '\t' ? ' ' : Character.isISOControl(c) ? '.' : c);
        }
        return text.length() > LENGTH ? safe.append('…').toString() : safe.toString();
    }
}
