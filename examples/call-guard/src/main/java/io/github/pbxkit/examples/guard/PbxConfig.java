package io.github.pbxkit.examples.guard;

import io.github.pbxkit.examples.guard.rule.Action;
import io.github.pbxkit.examples.kit.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** The pieces of configuration a PBX needs, with the user's own names filled in. */
final class PbxConfig {
    private static final Set<String> FLAVOURS = Set.of("asterisk", "freepbx");

    private PbxConfig() {}

    /** @param whenUnsure what a call does while nobody can judge it: the one place where it is said to the PBX */
    static String print(String flavour, String language, String app, String user, String password, Action whenUnsure) {
        if (!FLAVOURS.contains(flavour)) {
            throw new Fault("fault.option.flavour", flavour);
        }
        return filled(
                "pbx/" + flavour + (language.equals("ru") ? "_ru" : "") + ".txt",
                Map.of(
                        "app", app,
                        "user", user,
                        "password", password,
                        "unsure", whenUnsure == Action.BLOCK ? "stop" : "go"));
    }

    /** For the lab: what {@link GuardLab} promises. */
    static String labDialplan(String app) {
        return filled("pbx/lab.txt", Map.of("app", app));
    }

    private static String filled(String resource, Map<String, String> places) {
        String text = read(resource);
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace("@" + place.getKey() + "@", place.getValue());
        }
        return text;
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
