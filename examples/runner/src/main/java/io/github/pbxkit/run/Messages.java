package io.github.pbxkit.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** What the runner says, in English or Russian. */
final class Messages {

    private final String language;
    private final Properties texts = new Properties();

    Messages(String language) {
        this.language = language;
        String file = "messages_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not on the class path");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Russian where the system speaks Russian, English elsewhere. */
    static String defaultLanguage() {
        return Locale.getDefault().getLanguage().equals("ru") ? "ru" : "en";
    }

    static boolean speaks(String language) {
        return language.equals("en") || language.equals("ru");
    }

    String language() {
        return language;
    }

    String get(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language);
        }
        return new MessageFormat(text, Locale.ROOT).format(values);
    }
}
