package io.github.pbxkit.examples.amiconsole;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The program cannot go on, for a reason that one sentence tells together with what to change. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] values;

    /** @param key names the sentence in the texts, {@code values} fill its places */
    Fault(String key, Object... values) {
        this(null, key, values);
    }

    Fault(@Nullable Throwable cause, String key, Object... values) {
        super(key + Arrays.toString(values), cause);
        this.key = key;
        this.values = values.clone();
    }

    String key() {
        return key;
    }

    String sentence(Texts texts) {
        return texts.say(key, values);
    }
}
