package io.github.pbxkit.examples.kit;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a program says on the console, in English or Russian: its own {@code texts.properties}, and behind them the
 * sentences that all examples have in common. Immutable.
 */
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Texts(Class<?> owner, Locale locale) {
        this.locale = locale;
        this.bundle = new Chain(texts(owner, locale), texts(Texts.class, locale));
    }

    private static ResourceBundle texts(Class<?> owner, Locale locale) {
        return ResourceBundle.getBundle(owner.getPackageName() + ".texts", locale, owner.getClassLoader(), NO_FALLBACK);
    }

    /**
     * The texts of a program.
     *
     * @param owner a class beside its {@code texts.properties} and {@code texts_ru.properties}
     * @param language {@code ru} for Russian; anything else, also null, is English
     */
    public static Texts in(Class<?> owner, @Nullable String language) {
        return new Texts(owner, "ru".equals(language) ? Locale.forLanguageTag("ru") : Locale.ROOT);
    }

    /** The texts of a program in the language of this machine. */
    public static Texts ofThisMachine(Class<?> owner) {
        return in(owner, Locale.getDefault().getLanguage());
    }

    /** {@code en} or {@code ru}. */
    public String language() {
        return locale().getLanguage();
    }

    /** For numbers and dates. */
    public Locale locale() {
        return locale.equals(Locale.ROOT) ? Locale.ENGLISH : locale;
    }

    /** All texts, as picocli wants them. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** Numbers are given as text, so that a port is never written with a thousands separator; see {@link #count}. */
    public String say(String key, @Nullable Object... values) {
        Object[] asText = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            asText[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(asText);
    }

    /** An amount, with separators between the thousands. */
    public String count(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** A program's texts, then the common ones. */
    private static final class Chain extends ResourceBundle {
        private final ResourceBundle own;

        Chain(ResourceBundle own, ResourceBundle common) {
            this.own = own;
            setParent(common);
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return own.containsKey(key) ? own.getObject(key) : null;
        }

        @Override
        protected Set<String> handleKeySet() {
            return own.keySet();
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(keySet());
        }
    }
}
