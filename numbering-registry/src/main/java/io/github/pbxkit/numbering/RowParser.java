package io.github.pbxkit.numbering;

/** Reads the rows of one file: code, first and last number, capacity, then the interned tail. */
final class RowParser {
    private static final long NO_NUMBER = -1;
    private static final long NOT_A_NUMBER = -2;
    private static final int NUMBER_DIGITS = 7;
    private static final int MAX_DIGITS = 15;

    private final Layout layout;
    private final TailInterner tails;

    private byte[] bytes = {};
    private int at;
    private int end;
    private int digits;
    private boolean lineEnded;

    private long from;
    private long to;
    private int owner;
    private int reasons;

    RowParser(Layout layout, OwnerDictionary owners) {
        this.layout = layout;
        this.tails = new TailInterner(new TailParser(layout, owners));
    }

    /** First number of the last row, 10 digits. */
    long from() {
        return from;
    }

    /** Last number of the last row, 10 digits. */
    long to() {
        return to;
    }

    /** Owner of the last row. */
    int owner() {
        return owner;
    }

    /** Bits of {@link ImportReason}: repairs of a row that is good, else why it is not. */
    int reasons() {
        return reasons;
    }

    /** Whether the line is a usable row. */
    boolean parse(byte[] line, int start, int stop) {
        bytes = line;
        at = start;
        end = stop;
        reasons = 0;
        lineEnded = false;
        long code = number();
        int codeDigits = digits;
        long first = number();
        int firstDigits = digits;
        long last = number();
        int lastDigits = digits;
        if (lineEnded) {
            return refuse(code == NOT_A_NUMBER ? ImportReason.NOT_NUMBER : ImportReason.FIELD_COUNT);
        }
        long capacity = number();
        if (lineEnded) {
            return refuse(ImportReason.FIELD_COUNT);
        }
        if (code < 0 || first < 0 || last < 0) {
            return refuse(ImportReason.NOT_NUMBER);
        }
        return boundsAreGood(code, codeDigits, first, firstDigits, last, lastDigits, capacity) && tailIsGood();
    }

    private boolean boundsAreGood(
            long code, int codeDigits, long first, int firstDigits, long last, int lastDigits, long capacity) {
        if (codeDigits != 3) {
            return refuse(ImportReason.CODE_LENGTH);
        }
        if (code < 100 || code / 100 == 6 || code / 100 == 7) {
            return refuse(ImportReason.FOREIGN_CODE);
        }
        if (first >= NumberingRegistry.NUMBERS_PER_CODE || last >= NumberingRegistry.NUMBERS_PER_CODE) {
            return refuse(ImportReason.OUT_OF_CODE);
        }
        if (first > last) {
            return refuse(ImportReason.FROM_GT_TO);
        }
        if (firstDigits < NUMBER_DIGITS || lastDigits < NUMBER_DIGITS) {
            reasons |= ImportReason.LOST_ZEROS.bit();
        }
        if (capacity != last - first + 1) {
            reasons |= ImportReason.CAPACITY_MISMATCH.bit();
        }
        from = code * NumberingRegistry.NUMBERS_PER_CODE + first;
        to = code * NumberingRegistry.NUMBERS_PER_CODE + last;
        return true;
    }

    private boolean tailIsGood() {
        int place = tails.place(bytes, at, end);
        owner = tails.owner(place);
        if (owner < 0) {
            reasons = tails.reasons(place);
            return false;
        }
        reasons |= tails.reasons(place);
        return true;
    }

    private boolean refuse(ImportReason reason) {
        reasons = reason.bit();
        return false;
    }

    /**
     * The number up to the next separator, {@link #NO_NUMBER} for an empty field, {@link #NOT_A_NUMBER} for any other;
     * {@code at} moves behind the separator, {@code digits} counts what was read.
     */
    private long number() {
        int first = at;
        long value = 0;
        int i = at;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            value = value * 10 + bytes[i++] - '0';
        }
        digits = i - first;
        if (i < end && bytes[i] == layout.separator() && digits > 0 && digits <= MAX_DIGITS) {
            at = i + 1;
            return value;
        }
        return decoratedNumber();
    }

    /** A number with blanks or quotes around it, or something else. */
    private long decoratedNumber() {
        int separator = ByteWords.indexOf(bytes, layout.separator(), Math.min(at, end), end);
        int stop = separator < 0 ? end : separator;
        int start = Math.min(at, end);
        int first = start;
        int last = stop;
        lineEnded |= separator < 0;
        at = stop + 1;
        while (first < last && isBlank(bytes[first])) {
            first++;
        }
        while (last > first && isBlank(bytes[last - 1])) {
            last--;
        }
        if (!layout.padded() && last - first != stop - start) {
            reasons |= ImportReason.WHITESPACE.bit();
        }
        boolean quoted = last - first >= 2 && bytes[first] == '"' && bytes[last - 1] == '"';
        return plainNumber(quoted ? first + 1 : first, quoted ? last - 1 : last);
    }

    private long plainNumber(int first, int last) {
        digits = last - first;
        if (digits == 0) {
            return NO_NUMBER;
        }
        if (digits > MAX_DIGITS) {
            return NOT_A_NUMBER;
        }
        long value = 0;
        for (int i = first; i < last; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return NOT_A_NUMBER;
            }
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private boolean isBlank(byte b) {
        return b == ' ' || b == '\t' && layout.separator() != '\t';
    }
}
