package io.github.pbxkit.ami.codec;

import java.nio.charset.StandardCharsets;

/**
 * Where the headers of one message lie in its bytes: two numbers per header in one array. A name begins where the line
 * before it ended, and the length of a name is part of its fingerprint, so neither is stored apart. The fingerprint lets a
 * look-up skip nearly all other names without touching their bytes.
 */
final class HeaderIndex {
    /** Numbers per header: end of the line, fingerprint of the name. */
    static final int STRIDE = 2;

    static final int END = 0;
    static final int FINGERPRINT = 1;

    /** In a fingerprint: the length of the name, or this if it is as long or longer. */
    private static final int LONG_NAME = 0xff;

    private final int[] packed;
    private final int lineEndLength;
    private final int bodyStart;

    HeaderIndex(int[] packed, int lineEndLength, int bodyStart) {
        this.packed = packed;
        this.lineEndLength = lineEndLength;
        this.bodyStart = bodyStart;
    }

    int size() {
        return packed.length / STRIDE;
    }

    int nameStart(int header) {
        return header == 0 ? 0 : packed[(header - 1) * STRIDE + END] + lineEndLength;
    }

    /** Where the colon is; where the line begins if there is none. */
    int nameEnd(byte[] bytes, int header) {
        int start = nameStart(header);
        int length = packed[header * STRIDE + FINGERPRINT] & LONG_NAME;
        return length < LONG_NAME ? start + length : colonBehind(bytes, start + length);
    }

    private static int colonBehind(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] != ':') {
            at++;
        }
        return at;
    }

    int valueStart(byte[] bytes, int header) {
        int colon = nameEnd(bytes, header);
        int end = valueEnd(header);
        if (colon == end || bytes[colon] != ':') {
            return colon; // a line without a colon is all value
        }
        return colon + 1 < end && bytes[colon + 1] == ' ' ? colon + 2 : colon + 1;
    }

    int valueEnd(int header) {
        return packed[header * STRIDE + END];
    }

    /** Where the raw output of an old-style command begins, or -1. */
    int bodyStart() {
        return bodyStart;
    }

    /** The first header from {@code from} on with that name, or -1. */
    int find(byte[] bytes, String name, int from) {
        int wanted = fingerprint(name);
        for (int header = from, size = size(); header < size; header++) {
            if (packed[header * STRIDE + FINGERPRINT] == wanted && matches(bytes, header, name)) {
                return header;
            }
        }
        return hasWideCharacter(name) ? findWide(bytes, name, from) : -1;
    }

    boolean nameIs(byte[] bytes, int header, String name) {
        return packed[header * STRIDE + FINGERPRINT] == fingerprint(name) && matches(bytes, header, name);
    }

    private boolean matches(byte[] bytes, int header, String name) {
        int start = nameStart(header);
        if (nameEnd(bytes, header) - start != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(bytes[start + i]) != lower(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    // Names outside ASCII happen in UserEvents only; they are worth no faster way.
    private int findWide(byte[] bytes, String name, int from) {
        for (int header = from, size = size(); header < size; header++) {
            int start = nameStart(header);
            if (new String(bytes, start, nameEnd(bytes, header) - start, StandardCharsets.UTF_8)
                    .equalsIgnoreCase(name)) {
                return header;
            }
        }
        return -1;
    }

    private static boolean hasWideCharacter(String name) {
        return name.chars().anyMatch(c -> c > 0x7f);
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + 32 : c;
    }

    /** Of a name in bytes: its first, middle and last byte, case folded, and its length. */
    static int fingerprint(byte[] bytes, int start, int end) {
        int length = end - start;
        return length <= 0 ? 0 : mix(bytes[start], bytes[start + (length >> 1)], bytes[end - 1], length);
    }

    private static int fingerprint(String name) {
        int length = name.length();
        return length == 0 ? 0 : mix(name.charAt(0), name.charAt(length >> 1), name.charAt(length - 1), length);
    }

    private static int mix(int first, int middle, int last, int length) {
        return ((first | 0x20) & 0xff) << 24
                | ((middle | 0x20) & 0xff) << 16
                | ((last | 0x20) & 0xff) << 8
                | Math.min(length, LONG_NAME);
    }
}
