package io.github.pbxkit.examples.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/**
 * What {@code --print-config} tells: the pieces of configuration that a PBX needs for a program, with the user's own names
 * filled in. They are texts beside a class of the program, {@code pbx/asterisk.txt} and {@code pbx/freepbx.txt}, in Russian
 * {@code pbx/asterisk_ru.txt} and {@code pbx/freepbx_ru.txt}; a place to fill is written <code>${user}</code>.
 */
public final class PbxConfig {
    private static final Set<String> FLAVOURS = Set.of("asterisk", "freepbx");

    private PbxConfig() {}

    /**
     * The text for one kind of PBX.
     *
     * @param owner the class beside which the texts are
     * @param flavour what the user asked for: {@code asterisk} or {@code freepbx}
     * @param texts knows the language
     * @param places what to write at each place, by its name
     * @throws Fault if there is no such flavour
     */
    public static String print(Class<?> owner, String flavour, Texts texts, Map<String, String> places) {
        if (!FLAVOURS.contains(flavour)) {
            throw new Fault("fault.option.flavour", flavour);
        }
        return filled(owner, "pbx/" + flavour + (texts.language().equals("ru") ? "_ru" : "") + ".txt", places);
    }

    /**
     * Any text beside a class.
     *
     * @param owner the class
     * @param name of the file, from the class's folder on
     * @param places what to write at each place, by its name
     */
    public static String filled(Class<?> owner, String name, Map<String, String> places) {
        String text = read(owner, name);
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("${" + place.getKey() + "}", place.getValue());
        }
        return text;
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing from this program: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
