package io.github.pbxkit.cisco;

import java.nio.charset.StandardCharsets;

/**
 * The signed wrapper of 79xx, 69xx and 792x files: fields of tag, length and value, big-endian.
 *
 * @param length where the text begins
 * @param fileName the name that was signed; empty where the header has none
 */
record SignedHeader(int length, String fileName) {
    private static final int TAG_VERSION = 1;
    private static final int TAG_HEADER_LENGTH = 2;
    private static final int TAG_PAYLOAD = 13;
    private static final int TAG_FILE_NAME = 14;

    /** Tag 1 with a length of two comes first. */
    static boolean isAt(byte[] bytes) {
        return bytes.length > 10 && bytes[0] == TAG_VERSION && bytes[1] == 0 && bytes[2] == 2;
    }

    static SignedHeader parse(byte[] bytes) {
        int length = 0;
        String fileName = "";
        int at = 0;
        while (at + 3 <= bytes.length && (length == 0 || at < length)) {
            int tag = bytes[at] & 0xFF;
            int size = unsigned16(bytes, at + 1);
            int value = at + 3;
            if (tag == TAG_PAYLOAD) {
                break;
            }
            if (value + size > bytes.length) {
                throw new MalformedFileException("the signed header breaks off: field " + tag + " at byte " + at
                        + " has " + size + " bytes, the file ends after " + (bytes.length - value));
            }
            if (tag == TAG_HEADER_LENGTH && size == 2) {
                length = unsigned16(bytes, value);
            } else if (tag == TAG_FILE_NAME) {
                fileName = terminated(bytes, value, size);
            }
            at = value + size;
        }
        if (length < 10 || length > bytes.length) {
            throw new MalformedFileException("the signed header says it has " + length + " bytes, the file has "
                    + bytes.length + "; it was cut off, or is no .loads file");
        }
        return new SignedHeader(length, fileName);
    }

    private static int unsigned16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    private static String terminated(byte[] bytes, int from, int size) {
        int end = from;
        while (end < from + size && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
