package io.github.pbxkit.examples.conference.room;

/**
 * Text that a caller had a say in. Whatever it is, pages show it as text; here it loses what has no place in a name:
 * excess length, control characters, and invisible marks that turn the direction of what follows.
 */
final class ForeignText {
    private ForeignText() {}

    static String clean(String text, int maxLength) {
        StringBuilder kept = new StringBuilder();
        text.strip()
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(maxLength)
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
