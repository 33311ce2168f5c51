package io.github.pbxkit.numbering;

import io.github.pbxkit.numbering.Explanation.Code;
import io.github.pbxkit.numbering.LookupResult.InvalidReason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number as people and switches write it, reduced to what it means. Nothing is guessed: a text that is not
 * plainly a number is invalid.
 */
final class WrittenNumber {
    /** Behind one of these the digits belong to an extension, not to the number. */
    private static final Pattern EXTENSION =
            Pattern.compile("(?iU)\\s*(?:доб(?:авочный)?\\.?|вн\\.?|ext\\.?|x|#|;ext=|,)\\s*[0-9]{1,8}\\s*$");

    private static final String PUNCTUATION = " -().\t/\u00a0\u2009\u202f\u2010\u2011\u2012\u2013\u2014";
    private static final int MAX_INPUT = 64;
    private static final int MAX_E164 = 15;
    private static final int MIN_INTERNATIONAL = 7;
    private static final int MAX_SHORT = 6;
    private static final int LOCAL = 7;

    private WrittenNumber() {}

    /** What the digits are; infos and countries are not looked up here. */
    sealed interface Meaning {}

    /** A number behind +7: Russia or Kazakhstan, 10 digits. */
    record National(long number) implements Meaning {}

    /** Digits with a country code other than 7. */
    record Foreign(String digits) implements Meaning {}

    /** One to six digits. */
    record Short(String digits) implements Meaning {}

    /** No number. */
    record Wrong(InvalidReason reason, Explanation explanation) implements Meaning {}

    static Meaning parse(String text) {
        if (text.length() > MAX_INPUT) {
            return badLength(Code.TEXT_TOO_LONG, MAX_INPUT);
        }
        String main = withoutExtension(text.strip());
        boolean plus = main.startsWith("+");
        StringBuilder digits = new StringBuilder(main.length());
        for (int i = plus ? 1 : 0; i < main.length(); i++) {
            char c = main.charAt(i);
            if ('0' <= c && c <= '9') {
                digits.append(c);
            } else if (PUNCTUATION.indexOf(c) < 0) {
                return new Wrong(
                        InvalidReason.NOT_DIGITS,
                        Explanation.of(Code.NOT_DIGITS, Excerpt.of(Character.toString(main.codePointAt(i)))));
            }
        }
        if (digits.length() == 0) {
            return new Wrong(InvalidReason.EMPTY, Explanation.of(Code.NO_DIGITS));
        }
        return plus ? international(digits.toString()) : domestic(digits.toString());
    }

    private static String withoutExtension(String text) {
        if (isDigitsAndPunctuation(text)) {
            return text; // nearly always, and a pattern costs more than all the rest
        }
        Matcher extension = EXTENSION.matcher(text);
        return extension.find() && extension.start() > 0 ? text.substring(0, extension.start()) : text;
    }

    private static boolean isDigitsAndPunctuation(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && PUNCTUATION.indexOf(c) < 0 && c != '+') {
                return false;
            }
        }
        return true;
    }

    private static Meaning international(String digits) {
        if (digits.charAt(0) == '7') {
            return digits.length() == 11
                    ? national(digits.substring(1))
                    : badLength(Code.LENGTH_BEHIND_7, digits.length() - 1);
        }
        if (digits.charAt(0) == '0') {
            return badLength(Code.ZERO_BEHIND_PLUS);
        }
        if (digits.length() < MIN_INTERNATIONAL || digits.length() > MAX_E164) {
            return badLength(Code.LENGTH_INTERNATIONAL, digits.length());
        }
        return new Foreign(digits);
    }

    /** Without a plus: Russian habits, 8 and 10 digits, 8-10 and a country code, or the 10 digits alone. */
    private static Meaning domestic(String digits) {
        int length = digits.length();
        if (digits.startsWith("810") && length > 11) {
            return international(digits.substring(3));
        }
        if (digits.startsWith("00") && length > 8) {
            return international(digits.substring(2));
        }
        if (length <= MAX_SHORT) {
            return new Short(digits);
        }
        char first = digits.charAt(0);
        if (length == 11 && (first == '7' || first == '8')) {
            return national(digits.substring(1));
        }
        if (length == 10 && first != '0') {
            return national(digits);
        }
        if (length >= 11 && length <= MAX_E164 && first != '0' && first != '7' && first != '8') {
            return new Foreign(digits);
        }
        if (length >= 12
                && length <= MAX_E164
                && first == '8'
                && CallingCodes.of(digits).isPresent()) {
            return new Foreign(digits);
        }
        return length == LOCAL ? badLength(Code.CODE_MISSING) : badLength(Code.LENGTH, length);
    }

    private static Meaning national(String digits) {
        return digits.charAt(0) == '0' ? badLength(Code.ZERO_CODE) : new National(Long.parseLong(digits));
    }

    private static Wrong badLength(Code code, Object... values) {
        return new Wrong(InvalidReason.BAD_LENGTH, Explanation.of(code, values));
    }
}
