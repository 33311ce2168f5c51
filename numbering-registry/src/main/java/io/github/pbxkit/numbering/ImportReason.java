package io.github.pbxkit.numbering;

/** Why a line was repaired or rejected. */
public enum ImportReason {
    /** Fewer fields than a row needs. */
    FIELD_COUNT("fewer fields than a row needs"),
    /** Code, first or last number is not made of digits. */
    NOT_NUMBER("code or bounds are not numbers"),
    /** The code has not three digits. */
    CODE_LENGTH("the code has not three digits"),
    /** The code is not one of the Russian plan: those begin with 6 or 7 (Kazakhstan) or 0. */
    FOREIGN_CODE("the code is not of the Russian plan"),
    /** A bound has more than seven digits. */
    OUT_OF_CODE("a bound has more than seven digits"),
    /** The first number is above the last. */
    FROM_GT_TO("the first number is above the last"),
    /** The line is longer than the limit. */
    LINE_TOO_LONG("the line is longer than the limit"),
    /** There is no operator. */
    NO_OPERATOR("there is no operator"),
    /** The same row was read before. */
    DUPLICATE("the same row was read before"),
    /** The same bounds were read before with another operator or region. */
    CONFLICT("the same bounds were read before with another owner"),
    /** Some of the numbers belong to a row that has precedence. */
    OVERLAP("the numbers belong to another row"),

    /** Leading zeros of a bound were lost, as spreadsheets do; the number is the same. */
    LOST_ZEROS("leading zeros of a bound were missing"),
    /** A separator stands unescaped inside a name; the pieces were joined again. */
    EMBEDDED_SEPARATOR("a separator stands inside a name"),
    /** A name begins with a quote that is not closed as CSV asks; it was taken as it stands. */
    QUOTING("quotes are not closed"),
    /** Blanks or tabs around a field were dropped. */
    WHITESPACE("blanks around a field"),
    /** The region is "-", the territory column tells it. */
    REGION_FROM_GAR("the region is empty, the territory column tells it"),
    /** The region is empty and nothing else tells it. */
    NO_REGION("the region is empty"),
    /** The capacity is missing or not last - first + 1; the bounds count. */
    CAPACITY_MISMATCH("the capacity does not match the bounds"),
    /** The row has fewer columns than its file. */
    FEWER_COLUMNS("the row has fewer columns than its file"),
    /** The tax number has not 10 or 12 digits and was left out. */
    BAD_INN("the tax number has not 10 or 12 digits"),
    /** A name is not valid in the encoding of its file and was read as Windows-1251. */
    ENCODING("a name is not valid in the encoding of its file"),
    /** Part of the numbers went to a row that has precedence. */
    OVERLAP_CUT("part of the numbers belongs to another row");

    private final String description;

    ImportReason(String description) {
        this.description = description;
    }

    /**
     * The reason in words.
     *
     * @return a part of a sentence, in English
     */
    public String description() {
        return description;
    }

    int bit() {
        return 1 << ordinal();
    }
}
