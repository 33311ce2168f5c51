package io.github.pbxkit.examples.lab;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the command line says, in English or Russian. */
final class Texts {
    private static final String BUNDLE = "io.github.pbxkit.examples.lab.texts";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /**
     * The texts of a language.
     *
     * @param language {@code ru} for Russian, any other for English, null for the language of this machine
     */
    static Texts in(@Nullable String language) {
        String wanted = language == null ? Locale.getDefault().getLanguage() : language;
        Locale locale = wanted.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        return new Texts(ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** A text with its values put in; numbers as plain text, so that no port gets a thousands separator. */
    String say(String key, @Nullable Object... values) {
        Object[] plain = Stream.of(values).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(plain);
    }
}
