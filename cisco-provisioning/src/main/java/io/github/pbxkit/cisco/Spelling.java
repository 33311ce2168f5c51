package io.github.pbxkit.cisco;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far two names are apart, and which known name was probably meant. */
final class Spelling {
    private static final int MAX_LENGTH = 60;

    private Spelling() {}

    /** Levenshtein distance; names longer than {@value #MAX_LENGTH} are never near. */
    static int distance(String a, String b) {
        if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
            return a.equals(b) ? 0 : Integer.MAX_VALUE;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    /** True if one was probably meant to be the other: at most two letters differ, at most one of three. */
    static boolean isNear(String a, String b) {
        int distance = distance(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
        return distance <= Math.min(2, a.length() / 3);
    }

    /** The nearest of the known names, if it is near enough to be what was meant. */
    static @Nullable String nearest(String name, Iterable<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        int allowed = Math.min(2, name.length() / 3);
        String best = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - name.length()) <= allowed) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT));
                if (distance <= allowed) {
                    best = candidate;
                    allowed = distance - 1;
                }
            }
        }
        return best;
    }
}
