package io.github.pbxkit.examples.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text beside a class, with places to fill: <code>${user}</code>. */
public final class Template {
    private Template() {}

    /**
     * The text with its places filled.
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
