package io.github.pbxkit.examples.amiconsole;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the program says on the console, in English or Russian. */
final class Texts {
    private static final String BUNDLE = "io.github.pbxkit.examples.amiconsole.texts";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param language {@code ru} for Russian; anything else is English */
    static Texts in(String language) {
        return new Texts(language.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT);
    }

    static Texts ofThisMachine() {
        return in(Locale.getDefault().getLanguage());
    }

    String language() {
        return locale.equals(Locale.ROOT) ? "en" : locale.getLanguage();
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** Numbers are given as text, so that a port is never written with a thousands separator. */
    String say(String key, Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(asText);
    }
}
