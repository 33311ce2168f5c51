package io.github.pbxkit.devstate;

import java.util.Objects;
import java.util.Optional;

/**
 * Whose state: a number on the server that owns it. Only that server writes the key. To Asterisk and its phones the key
 * is {@code NUMBER*origin}.
 *
 * <p>What is allowed keeps names safe in AMI headers, hints and AstDB: a number has 1 to 32 of {@code 0-9 A-Z a-z _ . +
 * # -}; an origin is a lower-case DNS name, of {@code a-z 0-9 . -}, beginning and ending with a letter or digit; the
 * whole name has at most 72 bytes, because Asterisk cuts longer ones and then two lamps become one.
 *
 * @param origin the server, in lower case
 * @param number the number there
 * @param kind what about the number
 */
public record StateKey(String origin, String number, KeyKind kind) {
    /** Longest number. */
    public static final int MAX_NUMBER = 32;

    /** Longest {@code NUMBER*origin}: with {@code Custom:} before it, Asterisk cuts at 79 bytes. */
    public static final int MAX_NAME = 72;

    private static final long DIGITS = range('0', '9');
    private static final long SMALL_LETTERS = range('a', 'z');
    private static final long IN_NUMBER_LOW =
            DIGITS | range('.', '.') | range('+', '+') | range('#', '#') | range('-', '-');
    private static final long IN_NUMBER_HIGH = SMALL_LETTERS | range('A', 'Z') | range('_', '_');
    private static final long IN_ORIGIN_LOW = DIGITS | range('.', '.') | range('-', '-');

    private static long range(char first, char last) {
        return (-1L >>> 63 - (last - first)) << first;
    }

    /** Checks the names. */
    public StateKey {
        Objects.requireNonNull(kind, "kind");
        requireOrigin(origin);
        requireNumber(number);
        if (number.length() + 1 + origin.length() > MAX_NAME) {
            throw new IllegalArgumentException("the name " + number + "*" + origin + " has more than " + MAX_NAME
                    + " bytes: Asterisk would cut it; use a shorter server name");
        }
    }

    /**
     * The key of a number's device state.
     *
     * @param origin the server, in lower case
     * @param number the number there
     * @throws IllegalArgumentException if a name is not allowed
     */
    public StateKey(String origin, String number) {
        this(origin, number, KeyKind.DEVICE);
    }

    /**
     * Takes {@code NUMBER*origin} apart.
     *
     * @param name without {@code Custom:}
     * @return the key of the device state, empty if it is no such name or not allowed
     */
    public static Optional<StateKey> parse(String name) {
        int star = name.indexOf('*');
        if (star < 0 || name.length() > MAX_NAME) {
            return Optional.empty();
        }
        String number = name.substring(0, star);
        String origin = name.substring(star + 1);
        return isNumber(number) && isOrigin(origin) ? Optional.of(new StateKey(origin, number)) : Optional.empty();
    }

    /**
     * Whether this may be the number of a key.
     *
     * @param text any
     * @return true if it may
     */
    public static boolean isNumber(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_NUMBER) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!isNumberCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether this may be the origin of a key. Upper case may not: Asterisk tells {@code 100*A} from {@code 100*a}.
     *
     * @param text any
     * @return true if it may
     */
    public static boolean isOrigin(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_NAME - 2 || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (!isIn(text.charAt(i), IN_ORIGIN_LOW, SMALL_LETTERS)) {
                return false;
            }
        }
        return isLetterOrDigit(text.charAt(length - 1));
    }

    /**
     * The name in Asterisk, without {@code Custom:} before it.
     *
     * @return {@code NUMBER*origin}
     */
    public String asteriskName() {
        return number + '*' + origin;
    }

    static boolean isNumberCharacter(int c) {
        return isIn(c, IN_NUMBER_LOW, IN_NUMBER_HIGH);
    }

    private static boolean isLetterOrDigit(int c) {
        return isIn(c, DIGITS, SMALL_LETTERS);
    }

    /** A bit for each of the 128 characters of ASCII: every state that comes in is checked, so this has to be quick. */
    private static boolean isIn(int c, long low, long high) {
        return c >>> 7 == 0 && ((c < 64 ? low : high) >>> c & 1) != 0;
    }

    static String requireOrigin(String origin) {
        if (!isOrigin(origin)) {
            throw new IllegalArgumentException("not the name of a server: \"" + excerpt(origin)
                    + "\"; allowed are a-z, 0-9, dot and hyphen, with a letter or digit at both ends");
        }
        return origin;
    }

    private static void requireNumber(String number) {
        if (!isNumber(number)) {
            throw new IllegalArgumentException("not a number: \"" + excerpt(number) + "\"; allowed are 1 to "
                    + MAX_NUMBER + " of 0-9 A-Z a-z _ . + # -");
        }
    }

    /** Safe in a log. */
    static String excerpt(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return shown.replaceAll("[^ -~]", "?");
    }
}
