package io.github.pbxkit.ami.codec;

/**
 * What a server takes. Asterisk (1.8 to 23) reads lines into 1,025 bytes, line end and terminator included, and takes at
 * most 128 of them; more is an error of the whole action. Raise these only for a server that was built with more.
 *
 * @param maxLineBytes longest line without CR LF
 * @param maxHeaders most lines of one action, {@code Action} and {@code ActionID} included
 */
public record EncoderLimits(int maxLineBytes, int maxHeaders) {
    /** Default for {@link #maxLineBytes}: 1,022. */
    public static final int DEFAULT_MAX_LINE_BYTES = 1022;

    /** Default for {@link #maxHeaders}: 128. */
    public static final int DEFAULT_MAX_HEADERS = 128;

    /** Both have to be positive. */
    public EncoderLimits {
        if (maxLineBytes < 1 || maxHeaders < 1) {
            throw new IllegalArgumentException(
                    "limits must be positive: maxLineBytes " + maxLineBytes + ", maxHeaders " + maxHeaders);
        }
    }

    /**
     * What every released Asterisk takes.
     *
     * @return 1,022 bytes, 128 headers
     */
    public static EncoderLimits defaults() {
        return new EncoderLimits(DEFAULT_MAX_LINE_BYTES, DEFAULT_MAX_HEADERS);
    }
}
