package io.github.pbxkit.cisco;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A phone's hardware address.
 *
 * @param digits twelve hexadecimal digits in upper case, as file names have them
 */
public record MacAddress(String digits) {
    private static final int DIGITS = 12;

    /** Refuses anything but twelve hexadecimal digits in upper case. */
    public MacAddress {
        if (!isAddress(digits) || !digits.equals(digits.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + digits + "' is not twelve hexadecimal digits in upper case");
        }
    }

    /**
     * Reads {@code 00:11:22:aa:bb:cc}, {@code 0011.22aa.bbcc}, {@code 00-11-22-AA-BB-CC} or twelve digits alone.
     *
     * @throws IllegalArgumentException if it is no such address
     */
    public static MacAddress parse(String text) {
        return find(Objects.requireNonNull(text, "text"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is no MAC address; expected twelve hexadecimal digits"));
    }

    /** The address that the text is, if it is one. */
    public static Optional<MacAddress> find(String text) {
        StringBuilder digits = new StringBuilder(DIGITS);
        for (int i = 0; i < text.length() && digits.length() <= DIGITS; i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '.' && c != '-') {
                digits.append(c);
            }
        }
        return isAddress(digits.toString())
                ? Optional.of(new MacAddress(digits.toString().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The address in the name of a phone's file: {@code SEP<mac>.cnf.xml}, {@code SIP<mac>.cnf}, and what is signed. */
    public static Optional<MacAddress> inFileName(String fileName) {
        String upper = fileName.toUpperCase(Locale.ROOT);
        for (String prefix : new String[] {"SEP", "SIP", "CTLSEP", "ITLSEP", "GK"}) {
            int end = prefix.length() + DIGITS;
            if (upper.startsWith(prefix)
                    && upper.length() >= end
                    && isAddress(upper.substring(prefix.length(), end))
                    && (upper.length() == end || upper.charAt(end) == '.')) {
                return Optional.of(new MacAddress(upper.substring(prefix.length(), end)));
            }
        }
        return Optional.empty();
    }

    private static boolean isAddress(String digits) {
        return digits.length() == DIGITS && digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** {@code SEP<mac>.cnf.xml}. */
    public String xmlFileName() {
        return "SEP" + digits + ".cnf.xml";
    }

    /** {@code SIP<mac>.cnf}, of the 7940 and 7960. */
    public String textFileName() {
        return "SIP" + digits + ".cnf";
    }

    /** With colons, in lower case: {@code 00:11:22:aa:bb:cc}. */
    public String withColons() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < DIGITS; i += 2) {
            out.append(i == 0 ? "" : ":").append(digits, i, i + 2);
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return digits;
    }
}
