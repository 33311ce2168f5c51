package io.github.pbxkit.ami.codec;

/**
 * How much a decoder takes before it gives up. Asterisk itself puts no bound on what it sends.
 *
 * @param maxLineBytes longest header line without its end
 * @param maxHeaders most lines of one message
 * @param maxMessageBytes largest message, the output of an old-style command included
 */
public record DecoderLimits(int maxLineBytes, int maxHeaders, int maxMessageBytes) {
    /** Default for {@link #maxLineBytes}: 64 KiB. */
    public static final int DEFAULT_MAX_LINE_BYTES = 64 * 1024;

    /** Default for {@link #maxHeaders}: 4,096. */
    public static final int DEFAULT_MAX_HEADERS = 4096;

    /** Default for {@link #maxMessageBytes}: 8 MiB. */
    public static final int DEFAULT_MAX_MESSAGE_BYTES = 8 * 1024 * 1024;

    private static final int LARGEST = 1 << 30;

    /** Checks the ranges: each value from 1 up to 2 to the power of 30. */
    public DecoderLimits {
        check("maxLineBytes", maxLineBytes);
        check("maxHeaders", maxHeaders);
        check("maxMessageBytes", maxMessageBytes);
    }

    /**
     * The limits that are used when nothing is said.
     *
     * @return 64 KiB, 4,096 headers, 8 MiB
     */
    public static DecoderLimits defaults() {
        return new DecoderLimits(DEFAULT_MAX_LINE_BYTES, DEFAULT_MAX_HEADERS, DEFAULT_MAX_MESSAGE_BYTES);
    }

    /**
     * These limits with another one for lines.
     *
     * @param bytes longest header line
     * @return a changed copy
     */
    public DecoderLimits withMaxLineBytes(int bytes) {
        return new DecoderLimits(bytes, maxHeaders, maxMessageBytes);
    }

    /**
     * These limits with another one for the number of lines.
     *
     * @param headers most lines of one message
     * @return a changed copy
     */
    public DecoderLimits withMaxHeaders(int headers) {
        return new DecoderLimits(maxLineBytes, headers, maxMessageBytes);
    }

    /**
     * These limits with another one for messages.
     *
     * @param bytes largest message
     * @return a changed copy
     */
    public DecoderLimits withMaxMessageBytes(int bytes) {
        return new DecoderLimits(maxLineBytes, maxHeaders, bytes);
    }

    private static void check(String name, int value) {
        if (value < 1 || value > LARGEST) {
            throw new IllegalArgumentException(name + " must be from 1 to " + LARGEST + ", not " + value);
        }
    }
}
