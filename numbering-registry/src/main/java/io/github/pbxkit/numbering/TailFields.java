package io.github.pbxkit.numbering;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the names behind the numbers of a row (operator, region, and where the file has them territory and tax number)
 * into fields. Quotes of legal names are mostly not CSV quotes: {@code ООО "Т2"} is written as it stands, and unbalanced
 * ones are part of registered names. So a field is unquoted only if it begins with a quote, is closed as CSV asks, and
 * either the whole file is quoted or the field needed it.
 */
final class TailFields {
    private final Layout layout;
    private final byte[] bytes;
    private final int end;
    private final List<String> fields = new ArrayList<>(4);
    private final List<Integer> starts = new ArrayList<>(4);
    private final List<Integer> stops = new ArrayList<>(4);
    private int at;
    private int repairs;

    private TailFields(Layout layout, byte[] bytes, int start, int end) {
        this.layout = layout;
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    static TailFields split(Layout layout, byte[] bytes, int start, int end) {
        TailFields tail = new TailFields(layout, bytes, start, end);
        tail.run();
        return tail;
    }

    List<String> fields() {
        return fields;
    }

    /** Fields which are really one, with the separators and blanks between them as they stand in the file. */
    String joined(int first, int afterLast) {
        return afterLast == first + 1
                ? fields.get(first)
                : decode(starts.get(first), stops.get(afterLast - 1)).strip();
    }

    /** Bits of {@link ImportReason}. */
    int repairs() {
        return repairs;
    }

    private void run() {
        boolean more = true;
        while (more) {
            int field = skipBlanks(at);
            String quoted = field < end && bytes[field] == '"' ? quotedFrom(field) : null;
            starts.add(field);
            fields.add(quoted != null ? quoted : rawField());
            stops.add(Math.min(at, end));
            more = at < end;
            at++;
        }
    }

    /** Up to the next separator, without outer blanks; leaves {@code at} on the separator. */
    private String rawField() {
        int separator = ByteWords.indexOf(bytes, layout.separator(), at, end);
        int stop = separator < 0 ? end : separator;
        int first = Math.min(skipBlanks(at), stop);
        int last = stop;
        while (last > first && isBlank(bytes[last - 1])) {
            last--;
        }
        if (!layout.padded() && (first != at || last != stop)) {
            repairs |= ImportReason.WHITESPACE.bit();
        }
        if (first < last && bytes[first] == '"' && (last - first == 1 || bytes[last - 1] != '"')) {
            repairs |= ImportReason.QUOTING.bit();
        }
        at = stop;
        return decode(first, last);
    }

    /** The field as CSV quoting reads it, or null where its quotes are part of the name. */
    private @Nullable String quotedFrom(int open) {
        boolean needed = layout.quotedAll();
        int close = open + 1;
        StringBuilder content = new StringBuilder();
        int piece = close;
        while (close < end) {
            if (bytes[close] == layout.separator()) {
                needed = true;
            }
            if (bytes[close] == '"') {
                if (close + 1 == end || bytes[close + 1] != '"') {
                    break;
                }
                needed = true;
                content.append(decode(piece, close + 1));
                close++;
                piece = close + 1;
            }
            close++;
        }
        int after = skipBlanks(close + 1);
        if (close >= end || after < end && bytes[after] != layout.separator()) {
            return null;
        }
        needed |= close > open + 1 && (isBlank(bytes[open + 1]) || isBlank(bytes[close - 1]));
        if (!needed) {
            return null;
        }
        content.append(decode(piece, close));
        at = after;
        return content.toString();
    }

    private int skipBlanks(int from) {
        int first = from;
        while (first < end && isBlank(bytes[first])) {
            first++;
        }
        return first;
    }

    /** A tab may be the separator, then it is no blank. */
    private boolean isBlank(byte b) {
        return b == ' ' || b == '\t' && layout.separator() != '\t';
    }

    private String decode(int from, int to) {
        Charset charset = layout.charset();
        if (charset.equals(StandardCharsets.UTF_8)) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString();
            } catch (CharacterCodingException e) {
                repairs |= ImportReason.ENCODING.bit();
                charset = Layout.WINDOWS_1251;
            }
        }
        return new String(bytes, from, to - from, charset);
    }
}
