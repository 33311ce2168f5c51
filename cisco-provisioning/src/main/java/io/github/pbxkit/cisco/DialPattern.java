package io.github.pbxkit.cisco;

import java.util.ArrayList;
import java.util.List;

/**
 * The MATCH of a dial rule.
 *
 * @param symbols what is matched one by one; {@link #ANY} for a dot, {@link #MANY} for a star
 * @param tones after how many symbols a second dial tone is played
 */
record DialPattern(String symbols, List<Integer> tones) {
    private static final char ANY = '.';
    private static final char MANY = '\1';

    static DialPattern of(String match) {
        StringBuilder symbols = new StringBuilder();
        List<Integer> tones = new ArrayList<>();
        for (int i = 0; i < match.length(); i++) {
            char c = match.charAt(i);
            if (c == '\\' && i + 1 < match.length()) {
                symbols.append(match.charAt(++i));
            } else if (c == ',') {
                tones.add(symbols.length());
            } else {
                symbols.append(c == '*' ? MANY : c);
            }
        }
        return new DialPattern(symbols.toString(), tones);
    }

    boolean matches(String dialled) {
        return matches(dialled, 0, 0);
    }

    private boolean matches(String dialled, int at, int symbol) {
        if (symbol == symbols.length()) {
            return at == dialled.length();
        }
        if (at == dialled.length() || !fits(symbols.charAt(symbol), dialled.charAt(at))) {
            return false;
        }
        if (symbols.charAt(symbol) != MANY) {
            return matches(dialled, at + 1, symbol + 1);
        }
        // A star takes one digit or more; only the shortest tail has to be tried, as nothing but digits follows it.
        for (int end = dialled.length(); end > at; end--) {
            if (matches(dialled, end, symbol + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(char symbol, char digit) {
        return symbol == ANY || symbol == MANY ? digit != '#' : symbol == digit;
    }

    /** True if it matches numbers of one length only. */
    boolean isFixed() {
        return symbols.indexOf(MANY) < 0;
    }

    private boolean begins(String dialled) {
        for (int i = 0; i < dialled.length(); i++) {
            if (!fits(symbols.charAt(i), dialled.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    boolean playsToneAfter(String dialled) {
        return tones.contains(dialled.length()) && dialled.length() <= symbols.length() && begins(dialled);
    }

    /** Compares symbol by symbol: a digit beats a dot, a dot beats a star. */
    boolean isMoreSpecificThan(DialPattern other) {
        for (int i = 0; i < Math.min(symbols.length(), other.symbols.length()); i++) {
            int difference = rank(symbols.charAt(i)) - rank(other.symbols.charAt(i));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return false;
    }

    private static int rank(char symbol) {
        return symbol == MANY ? 0 : symbol == ANY ? 1 : 2;
    }

    /** A dot in the rewrite takes the digits that the pattern's dots matched, one by one; empty sends what was dialled. */
    String rewrite(String rewrite, String dialled) {
        if (rewrite.isEmpty()) {
            return dialled;
        }
        StringBuilder matched = new StringBuilder();
        for (int i = 0; i < dialled.length(); i++) {
            char symbol = symbols.charAt(Math.min(i, symbols.length() - 1));
            matched.append(symbol == ANY || symbol == MANY ? dialled.charAt(i) : "");
        }
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (int i = 0; i < rewrite.length(); i++) {
            char c = rewrite.charAt(i);
            if (c == '.' && next < matched.length()) {
                out.append(matched.charAt(next++));
            } else if (c != '.') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
