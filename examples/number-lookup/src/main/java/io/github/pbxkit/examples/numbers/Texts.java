package io.github.pbxkit.examples.numbers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the program says on the console, in English or Russian. */
final class Texts {
    private static final String BUNDLE = "io.github.pbxkit.examples.numbers.texts";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Russian for {@code ru}, else English. */
    static Texts in(String language) {
        return new Texts(language.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT);
    }

    static Texts ofThisMachine() {
        return in(Locale.getDefault().getLanguage());
    }

    Locale locale() {
        return locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** Numbers in {@code values} are written with grouping only when given as text by {@link #count}. */
    String say(String key, @Nullable Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(asText);
    }

    String count(long number) {
        return String.format(locale(), "%,d", number);
    }
}
