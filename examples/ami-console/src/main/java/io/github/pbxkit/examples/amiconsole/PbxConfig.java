package io.github.pbxkit.examples.amiconsole;

import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The section of manager.conf that the console needs, with the user's own names filled in. */
final class PbxConfig {
    private static final Set<String> FLAVOURS = Set.of("asterisk", "freepbx");

    private PbxConfig() {}

    static String print(String flavour, String language, String user, String password) {
        if (!FLAVOURS.contains(flavour)) {
            throw new Fault("fault.option.flavour", flavour);
        }
        String text = read("pbx/" + flavour + (language.equals("ru") ? "_ru" : "") + ".txt");
        return text.replace("${user}", user).replace("${password}", password);
    }

    private static String read(String resource) {
        try (InputStream in = PbxConfig.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from this program: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
