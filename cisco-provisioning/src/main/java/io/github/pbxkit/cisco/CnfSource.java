package io.github.pbxkit.cisco;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The decoded text of a file, in an encoding that gives the same bytes back, and the places of its lines. */
final class CnfSource {
    static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int DECLARATION_LOOKAHEAD = 200;

    final String text;
    final Charset charset;
    /** The encoding that the XML declaration names; null without one. */
    final @Nullable String declaredEncoding;

    private int @Nullable [] lineStarts;

    private CnfSource(String text, Charset charset, @Nullable String declaredEncoding) {
        this.text = text;
        this.charset = charset;
        this.declaredEncoding = declaredEncoding;
    }

    /** Never fails: what no encoding explains is read as ISO-8859-1, where every byte is one character. */
    static CnfSource decode(byte[] bytes) {
        Charset marked = byteOrderMark(bytes);
        String declared = declaredEncoding(bytes, marked);
        CnfSource source = marked != null ? tryDecode(bytes, marked, declared) : null;
        if (source == null && marked == null && declared != null) {
            Charset charset = charsetOf(declared);
            source = charset == null ? null : tryDecode(bytes, charset, declared);
        }
        if (source == null) {
            source = tryDecode(bytes, StandardCharsets.UTF_8, declared);
        }
        return source != null
                ? source
                : new CnfSource(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1, declared);
    }

    String declaredOrDefault() {
        return declaredEncoding == null ? "UTF-8" : declaredEncoding;
    }

    /** True if the text was read in the encoding that the file declares, or in UTF-8 where it declares none. */
    boolean hasDeclaredEncoding() {
        return declaredEncoding == null
                ? !charset.equals(StandardCharsets.ISO_8859_1)
                : charset.equals(charsetOf(declaredEncoding))
                        || (hasByteOrderMark()
                                && declaredEncoding.toUpperCase(Locale.ROOT).startsWith("UTF-16"));
    }

    CnfSource edited(String newText) {
        return new CnfSource(newText, charset, declaredEncoding);
    }

    byte[] encode() {
        return text.getBytes(charset);
    }

    /** What the encoding cannot write becomes a character reference. */
    String encodable(String value) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return value;
        }
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder out = new StringBuilder(value.length());
        value.codePoints().forEach(point -> {
            String one = Character.toString(point);
            out.append(encoder.canEncode(one) ? one : "&#" + point + ";");
        });
        return out.toString();
    }

    int line(int offset) {
        int found = Arrays.binarySearch(lines(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int offset) {
        int start = lines()[line(offset) - 1];
        return offset - start + 1;
    }

    private int[] lines() {
        int[] known = lineStarts;
        if (known == null) {
            known = findLines();
            lineStarts = known;
        }
        return known;
    }

    /** A line ends at LF, at CR LF, and at a CR alone. */
    private int[] findLines() {
        int[] starts = new int[64];
        int count = 1;
        starts[0] = hasByteOrderMark() ? 1 : 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    boolean hasByteOrderMark() {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    private static @Nullable CnfSource tryDecode(byte[] bytes, Charset charset, @Nullable String declared) {
        if (!charset.canEncode()) {
            return null;
        }
        String text = new String(bytes, charset);
        boolean lossless = charset.equals(StandardCharsets.ISO_8859_1) || Arrays.equals(text.getBytes(charset), bytes);
        // Malformed input decodes to U+FFFD, which may encode to the bytes of a real one; only the decoder knows.
        if (lossless && text.indexOf('\uFFFD') >= 0) {
            lossless = decodesStrictly(bytes, charset);
        }
        return lossless ? new CnfSource(text, charset, declared) : null;
    }

    private static boolean decodesStrictly(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return decoded != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static @Nullable Charset byteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String declaredEncoding(byte[] bytes, @Nullable Charset marked) {
        Charset charset = marked == null ? StandardCharsets.ISO_8859_1 : marked;
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_LOOKAHEAD), charset);
        int start = head.indexOf("<?xml");
        int end = head.indexOf("?>");
        int key = head.indexOf("encoding", Math.max(start, 0));
        if (start < 0 || end < 0 || key < 0 || key > end) {
            return null;
        }
        int open = key + "encoding".length();
        while (open < end && head.charAt(open) != '"' && head.charAt(open) != '\'') {
            open++;
        }
        int close = open < end ? head.indexOf(head.charAt(open), open + 1) : -1;
        return close < 0 || close > end ? null : head.substring(open + 1, close);
    }

    private static @Nullable Charset charsetOf(String name) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "utf-8":
                return StandardCharsets.UTF_8;
            case "iso-8859-1":
                return StandardCharsets.ISO_8859_1;
            default:
                return lookUp(name);
        }
    }

    /** UTF-16 needs its byte order mark; without one the declaration would not have been readable as bytes. */
    private static @Nullable Charset lookUp(String name) {
        try {
            Charset charset = Charset.forName(name);
            return charset.newEncoder().maxBytesPerChar() <= 4 && encodesAsciiAsItself(charset) ? charset : null;
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            return null;
        }
    }

    private static boolean encodesAsciiAsItself(Charset charset) {
        return Arrays.equals("<?xml".getBytes(charset), "<?xml".getBytes(StandardCharsets.US_ASCII));
    }
}
