package io.github.pbxkit.numbering;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Tells from the beginning of a file how it is written, and refuses what is no table at all. */
final class LayoutSniffer {
    private static final byte[] SEPARATORS = {';', ',', '\t'};
    private static final int LINES = 2_000;

    private final String name;
    private final byte[] sample;
    private final int start;

    private LayoutSniffer(String name, byte[] sample) {
        this.name = name;
        this.sample = sample;
        this.start = hasUtf8Mark(sample) ? 3 : 0;
    }

    static Layout sniff(String name, byte[] sample) {
        LayoutSniffer sniffer = new LayoutSniffer(name, sample);
        sniffer.refuseOtherThings();
        return sniffer.layout();
    }

    private static boolean hasUtf8Mark(byte[] sample) {
        return sample.length >= 3
                && (sample[0] & 0xff) == 0xef
                && (sample[1] & 0xff) == 0xbb
                && (sample[2] & 0xff) == 0xbf;
    }

    private void refuseOtherThings() {
        int first = sample.length > 1 ? (sample[0] & 0xff) << 8 | sample[1] & 0xff : 0;
        if (first == 0xfffe || first == 0xfeff) {
            throw new ImportRefusedException(name + " is UTF-16 text: save it as CSV in UTF-8 or Windows-1251");
        }
        String head = new String(sample, start, Math.min(1024, sample.length - start), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("<")) {
            throw new ImportRefusedException(name + " is a web page or XML, not a table: it begins with \""
                    + Excerpt.of(head.substring(0, Math.min(60, head.length())))
                    + "\". The server probably answered with an error page; download the file again");
        }
        if (ByteWords.indexOf(sample, (byte) 0, 0, Math.min(4096, sample.length)) >= 0) {
            throw new ImportRefusedException(name + " is binary data, not a table (it has zero bytes)");
        }
    }

    private Layout layout() {
        Charset charset = charset();
        byte separator = ';';
        int best = -1;
        for (byte candidate : SEPARATORS) {
            int rows = survey(candidate, charset).rows;
            if (rows > best) {
                best = rows;
                separator = candidate;
            }
        }
        Survey survey = survey(separator, charset);
        return new Layout(
                charset,
                start > 0,
                separator,
                survey.columns(),
                survey.padded * 2 > survey.rows,
                survey.quoted * 2 > survey.rows);
    }

    private Charset charset() {
        if (start > 0) {
            return StandardCharsets.UTF_8;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample, 0, endOfWholeCharacters()));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Layout.WINDOWS_1251;
        }
    }

    /** The sample may end inside a character of up to four bytes. */
    private int endOfWholeCharacters() {
        for (int back = 1; back <= Math.min(3, sample.length); back++) {
            int b = sample[sample.length - back] & 0xff;
            if (b < 0x80) {
                return sample.length;
            }
            if (b >= 0xc0) {
                int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return length > back ? sample.length - back : sample.length;
            }
        }
        return sample.length;
    }

    private Survey survey(byte separator, Charset charset) {
        Survey survey = new Survey(new Layout(charset, start > 0, separator, 6, true, false));
        int at = start;
        for (int line = 0; line < LINES && at < sample.length; line++) {
            int found = ByteWords.indexOf(sample, (byte) '\n', at, sample.length);
            int end = found < 0 ? sample.length : found;
            survey.look(sample, at, end > at && sample[end - 1] == '\r' ? end - 1 : end);
            at = end + 1;
        }
        return survey;
    }

    private static final class Survey {
        private final Layout layout;
        private final int[] tailCounts = new int[8];
        private int rows;
        private int padded;
        private int quoted;

        private Survey(Layout layout) {
            this.layout = layout;
        }

        private void look(byte[] bytes, int start, int end) {
            int at = start;
            for (int field = 0; field < Layout.NUMBER_COLUMNS; field++) {
                int separator = ByteWords.indexOf(bytes, layout.separator(), at, end);
                if (separator < 0 || !isNumber(bytes, at, separator)) {
                    return;
                }
                at = separator + 1;
            }
            rows++;
            int firstEnd = ByteWords.indexOf(bytes, layout.separator(), start, end);
            padded += isBlank(bytes[firstEnd - 1]) ? 1 : 0;
            quoted += bytes[start] == '"' ? 1 : 0;
            int fields = TailFields.split(layout, bytes, at, end).fields().size();
            tailCounts[Math.min(fields, tailCounts.length - 1)]++;
        }

        private boolean isNumber(byte[] bytes, int from, int to) {
            int found = 0;
            for (int i = from; i < to; i++) {
                byte b = bytes[i];
                if (b >= '0' && b <= '9') {
                    found++;
                } else if (b != '"' && !isBlank(b)) {
                    return false;
                }
            }
            return found > 0;
        }

        private boolean isBlank(byte b) {
            return b == ' ' || b == '\t' && layout.separator() != '\t';
        }

        /** Most rows decide; a few with separators inside a name do not. */
        private int columns() {
            int most = 2;
            for (int i = 3; i <= 4; i++) {
                most = tailCounts[i] > tailCounts[most] ? i : most;
            }
            return Layout.NUMBER_COLUMNS + most;
        }
    }
}
