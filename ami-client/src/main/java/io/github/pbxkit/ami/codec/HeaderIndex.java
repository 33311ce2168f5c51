package io.github.pbxkit.ami.codec;

import java.nio.charset.StandardCharsets;

/**
 * Where the headers of one message lie in its bytes: three numbers per header in one array. A name begins where the line
 * before it ended, so its start is not stored. The fingerprint lets a look-up skip nearly all other names without
 * touching their bytes.
 */
final class HeaderIndex {
    /** Numbers per header: position of the colon (or -1), end of the line, fingerprint of the name. */
    static final int STRIDE = 3;

    static final int COLON = 0;
    static final int END = 1;
    static final int FINGERPRINT = 2;

    private final int[] packed;
    private final int lineEndLength;
    private final int bodyStart;
    private final int bodyEnd;

    HeaderIndex(int[] packed, int lineEndLength, int bodyStart, int bodyEnd) {
        this.packed = packed;
        this.lineEndLength = lineEndLength;
        this.bodyStart = bodyStart;
        this.bodyEnd = bodyEnd;
    }

    int size() {
        return packed.length / STRIDE;
    }

    int nameStart(int header) {
        return header == 0 ? 0 : packed[(header - 1) * STRIDE + END] + lineEndLength;
    }

    int nameEnd(int header) {
        int colon = packed[header * STRIDE + COLON];
        return colon < 0 ? nameStart(header) : colon;
    }

    int valueStart(byte[] bytes, int header) {
        int colon = packed[header * STRIDE + COLON];
        if (colon < 0) {
            return nameStart(header);
        }
        int start = colon + 1;
        return start < valueEnd(header) && bytes[start] == ' ' ? start + 1 : start;
    }

    int valueEnd(int header) {
        return packed[header * STRIDE + END];
    }

    /** Where the raw output of an old-style command begins, or -1. */
    int bodyStart() {
        return bodyStart;
    }

    int bodyEnd() {
        return bodyEnd;
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
        if (nameEnd(header) - start != name.length()) {
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
            if (new String(bytes, start, nameEnd(header) - start, StandardCharsets.UTF_8).equalsIgnoreCase(name)) {
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
                | length & 0xff;
    }
}
