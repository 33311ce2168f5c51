package io.github.pbxkit.numbering.export;

import io.github.pbxkit.numbering.NumberRange;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.stream.Stream;

/** Ways to write ranges as text. Nothing is held in memory; writers are neither flushed nor closed. */
public enum ExportFormat {
    /** The regulator's current layout: see {@link RegulatorCsv#current()}. */
    CSV("text/csv; charset=UTF-8") {
        @Override
        public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
            RegulatorCsv.current().write(ranges, out);
        }
    },
    /** A {@code <ranges>} document with one {@code <range>} each. */
    XML("application/xml; charset=UTF-8") {
        @Override
        public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ranges>\n");
            each(ranges, out, (range, index) -> "  " + XmlText.range(range) + "\n");
            out.write("</ranges>\n");
        }
    },
    /** One array of objects. */
    JSON("application/json; charset=UTF-8") {
        @Override
        public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
            out.write("[");
            each(ranges, out, (range, index) -> (index == 0 ? "\n" : ",\n") + JsonText.range(range));
            out.write("\n]\n");
        }
    },
    /** One object whose keys are "0", "1" and so on, as clients of an older service expect. */
    JSON_KEYED("application/json; charset=UTF-8") {
        @Override
        public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
            out.write("{");
            each(
                    ranges,
                    out,
                    (range, index) -> (index == 0 ? "\n\"" : ",\n\"") + index + "\":" + JsonText.range(range));
            out.write("\n}\n");
        }
    },
    /** One object per line. */
    JSON_LINES("application/x-ndjson; charset=UTF-8") {
        @Override
        public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
            each(ranges, out, (range, index) -> JsonText.range(range) + "\n");
        }
    },
    /** One line per range: bounds, operator, region, between tabs. */
    PLAIN("text/plain; charset=UTF-8") {
        @Override
        public void write(Stream<NumberRange> ranges, Writer out) throws IOException {
            each(
                    ranges,
                    out,
                    (range, index) -> range.from() + "\t" + range.to() + "\t"
                            + range.operator().name() + "\t" + range.region().name() + "\n");
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * What an HTTP answer calls it.
     *
     * @return media type with character set
     */
    public String mediaType() {
        return mediaType;
    }

    /**
     * Writes ranges.
     *
     * @param ranges rows in the order in which they are to stand
     * @param out receives text, to be encoded as UTF-8
     * @throws IOException when {@code out} fails
     */
    public abstract void write(Stream<NumberRange> ranges, Writer out) throws IOException;

    private interface Piece {
        String of(NumberRange range, long index);
    }

    private static void each(Stream<NumberRange> ranges, Writer out, Piece piece) throws IOException {
        long index = 0;
        for (Iterator<NumberRange> rows = ranges.iterator(); rows.hasNext(); ) {
            out.write(piece.of(rows.next(), index++));
        }
    }
}
