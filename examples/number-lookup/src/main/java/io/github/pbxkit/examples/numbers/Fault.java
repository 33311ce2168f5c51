package io.github.pbxkit.examples.numbers;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The program cannot go on, for a reason that one sentence tells together with what to change. */
final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable Object[] values;

    /** {@code key} names the sentence in the texts, {@code values} fill its places. */
    Fault(String key, @Nullable Object... values) {
        this(null, key, values);
    }

    Fault(@Nullable Throwable cause, String key, @Nullable Object... values) {
        super(key + Arrays.toString(values), cause);
        this.key = key;
        this.values = values.clone();
    }

    String sentence(Texts texts) {
        return texts.say(key, values);
    }
}
