package io.github.pbxkit.cisco;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value has to look like.
 *
 * @param type how it is judged
 * @param min lowest number, where it is a number
 * @param max highest number, where it is a number
 * @param words the words allowed, where it is a choice
 */
record ValueKind(Type type, int min, int max, List<String> words) {
    enum Type {
        ANY,
        BOOLEAN,
        NUMBER,
        WORD,
        TIME,
        DAYS,
        HOST,
        URL
    }

    static final ValueKind ANY = new ValueKind(Type.ANY, 0, 0, List.of());
    private static final int MAX_PORT = 65_535;

    /** Reads the catalogue's notation: {@code bool}, {@code int}, {@code 0..3}, {@code enum:SIP|SCCP}, ... */
    static ValueKind parse(String text) {
        switch (text) {
            case "text", "*":
                return ANY;
            case "bool":
                return new ValueKind(Type.BOOLEAN, 0, 1, List.of());
            case "int":
                return new ValueKind(Type.NUMBER, Integer.MIN_VALUE, Integer.MAX_VALUE, List.of());
            case "port":
                return new ValueKind(Type.NUMBER, 1, MAX_PORT, List.of());
            case "hhmm":
                return new ValueKind(Type.TIME, 0, 0, List.of());
            case "days":
                return new ValueKind(Type.DAYS, 0, 0, List.of());
            case "host":
                return new ValueKind(Type.HOST, 0, 0, List.of());
            case "url":
                return new ValueKind(Type.URL, 0, 0, List.of());
            default:
                return choiceOrRange(text);
        }
    }

    private static ValueKind choiceOrRange(String text) {
        if (text.startsWith("enum:")) {
            return new ValueKind(Type.WORD, 0, 0, List.of(text.substring(5).split("\\|")));
        }
        int dots = text.indexOf("..");
        return new ValueKind(
                Type.NUMBER,
                Integer.parseInt(text.substring(0, dots)),
                Integer.parseInt(text.substring(dots + 2)),
                List.of());
    }

    /** What is expected where the value is of another kind; null if it is of this kind. An empty value always fits. */
    @Nullable
    String mismatch(String value) {
        if (value.isEmpty()) {
            return null;
        }
        switch (type) {
            case BOOLEAN:
                return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false") ? null : "true or false";
            case NUMBER:
                return number(value) == null ? "a number" : null;
            case WORD:
                return isOneOfTheWords(value) ? null : String.join(" or ", words);
            case TIME:
                return isTime(value) ? null : "a time such as 08:30";
            case DAYS:
                return isDays(value) ? null : "days such as 1,7, where 1 is Sunday";
            default:
                return null;
        }
    }

    private boolean isOneOfTheWords(String value) {
        for (String word : words) {
            if (value.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    /** The allowed range where a number lies outside it; null if it does not. */
    @Nullable
    String outOfRange(String value) {
        Integer number = type == Type.NUMBER ? number(value) : null;
        if (number == null || (number >= min && number <= max)) {
            return null;
        }
        return min + " to " + max;
    }

    /** Null for what is no whole number. */
    static @Nullable Integer number(String value) {
        if (value.isEmpty() || value.length() > 11) {
            return null;
        }
        int from = value.charAt(0) == '-' && value.length() > 1 ? 1 : 0;
        long number = 0;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            number = number * 10 + (c - '0');
        }
        long signed = from == 1 ? -number : number;
        return signed < Integer.MIN_VALUE || signed > Integer.MAX_VALUE ? null : Integer.valueOf((int) signed);
    }

    private static boolean isTime(String value) {
        int colon = value.indexOf(':');
        Integer hours = colon < 1 ? null : number(value.substring(0, colon));
        Integer minutes = hours == null ? null : number(value.substring(colon + 1));
        return hours != null && minutes != null && hours >= 0 && hours <= 24 && minutes >= 0 && minutes < 60;
    }

    private static boolean isDays(String value) {
        for (String day : value.split(",", -1)) {
            Integer number = number(day.strip());
            if (number == null || number < 1 || number > 7) {
                return false;
            }
        }
        return true;
    }
}
