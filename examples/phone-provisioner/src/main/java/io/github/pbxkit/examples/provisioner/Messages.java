package io.github.pbxkit.examples.provisioner;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the program says, in English or Russian. */
final class Messages {
    private static final String BUNDLE = "io.github.pbxkit.examples.provisioner.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    Messages(String language) {
        this.locale = language.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language to use where none is given: that of the system. */
    static String systemLanguage() {
        return Locale.getDefault().getLanguage().equals("ru") ? "ru" : "en";
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String say(String key, Object... values) {
        Object[] plain = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            plain[i] = String.valueOf(values[i]); // numbers without grouping: a port is 6970
        }
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }
}
