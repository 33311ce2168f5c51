package io.github.pbxkit.ari.recipe;

import java.util.Objects;

/**
 * Writes what a server is to play, as {@code play} takes it. Whether there is such a sound is told by the end of the playback
 * only, which then has the state {@code failed}.
 */
public final class Media {
    private Media() {}

    /**
     * A sound file of the server, or one it fetches.
     *
     * @param name name without an ending, {@code hello-world}, or an address that begins with {@code http}
     * @return the medium
     */
    public static String sound(String name) {
        return "sound:" + checked("name", name);
    }

    /**
     * A stored recording.
     *
     * @param name its name
     * @return the medium
     */
    public static String recording(String name) {
        return "recording:" + checked("name", name);
    }

    /**
     * A number, spoken as one: forty-two.
     *
     * @param number the number
     * @return the medium
     */
    public static String number(long number) {
        return "number:" + number;
    }

    /**
     * Digits, spoken one by one: four two.
     *
     * @param digits any of 0 to 9, *, #, -
     * @return the medium
     * @throws IllegalArgumentException if it holds anything else
     */
    public static String digits(String digits) {
        if (!checked("digits", digits).matches("[0-9*#-]+")) {
            throw new IllegalArgumentException("digits must be of 0 to 9, *, # and -, is \"" + digits + '"');
        }
        return "digits:" + digits;
    }

    /**
     * Letters, spelled.
     *
     * @param text what to spell
     * @return the medium
     */
    public static String characters(String text) {
        return "characters:" + checked("text", text);
    }

    /**
     * A tone of the server's {@code indications.conf}. It does not end by itself.
     *
     * @param name {@code ring}, {@code busy}, {@code congestion}, {@code dial}…
     * @return the medium
     */
    public static String tone(String name) {
        return "tone:" + checked("name", name);
    }

    /**
     * A tone as it sounds in a country.
     *
     * @param name {@code ring}, {@code busy}, {@code congestion}, {@code dial}…
     * @param country section of {@code indications.conf}, {@code ru}
     * @return the medium
     */
    public static String tone(String name, String country) {
        return tone(name) + ";tonezone=" + checked("country", country);
    }

    private static String checked(String what, String value) {
        Objects.requireNonNull(value, what);
        if (value.isBlank() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    what + " must not be blank or hold control characters: \"" + value + '"');
        }
        return value;
    }
}
