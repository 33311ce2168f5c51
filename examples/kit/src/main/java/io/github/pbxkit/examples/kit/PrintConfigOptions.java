package io.github.pbxkit.examples.kit;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * {@code --print-config}, as picocli reads it: prints the pieces of configuration that a PBX needs for a program, with the
 * user's own names filled in. They are texts beside a class of the program, {@code pbx/asterisk.txt} and {@code
 * pbx/freepbx.txt}, in Russian {@code pbx/asterisk_ru.txt} and {@code pbx/freepbx_ru.txt}; see {@link Template}.
 */
public final class PrintConfigOptions {
    private static final Set<String> FLAVOURS = Set.of("asterisk", "freepbx");

    @Option(names = "--print-config", order = 60)
    boolean wanted;

    @Option(names = "--flavour", paramLabel = "NAME", defaultValue = "asterisk", order = 61)
    String flavour = "asterisk";

    /** Whether to print and end. */
    public boolean isWanted() {
        return wanted;
    }

    /** The kind of PBX that was asked for, whatever that is. */
    public String flavour() {
        return flavour;
    }

    /**
     * Prints.
     *
     * @param owner the class beside which the texts are
     * @param texts knows the language
     * @param places what to write at each place, by its name
     * @throws Fault if there is no such flavour
     */
    public void print(Class<?> owner, Texts texts, PrintWriter out, Map<String, String> places) {
        if (!FLAVOURS.contains(flavour)) {
            throw new Fault("fault.option.flavour", flavour);
        }
        String language = texts.language().equals("ru") ? "_ru" : "";
        out.print(Template.filled(owner, "pbx/" + flavour + language + ".txt", places));
        out.flush();
    }

    /**
     * The places {@code user} and {@code password}.
     *
     * @param user as given
     * @param password as given
     * @param name of the user where none is given
     * @return to be added to
     */
    public static Map<String, String> places(@Nullable String user, @Nullable String password, String name) {
        Map<String, String> places = new HashMap<>();
        places.put("user", Objects.requireNonNullElse(user, name));
        places.put("password", Objects.requireNonNullElse(password, "CHANGE-ME"));
        return places;
    }
}
