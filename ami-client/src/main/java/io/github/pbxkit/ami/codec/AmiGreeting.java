package io.github.pbxkit.ami.codec;

/**
 * The line with which a server begins. Its version is that of the interface, not of Asterisk (22 says 11.0.0), and only
 * a hint: ask {@code CoreSettings} for Asterisk's own.
 *
 * @param line the whole line without its end
 * @param product what stands before the last slash, for example {@code Asterisk Call Manager}
 * @param version what stands behind it, for example {@code 11.0.0}
 */
public record AmiGreeting(String line, String product, String version) {
    private static final String EXPECTED = "Asterisk Call Manager";

    static boolean isGreeting(String line) {
        return line.startsWith(EXPECTED) && line.indexOf('/') > 0;
    }

    static AmiGreeting of(String line) {
        int slash = line.lastIndexOf('/');
        return new AmiGreeting(line, line.substring(0, slash), line.substring(slash + 1));
    }
}
