package io.github.pbxkit.examples.kit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The program cannot go on, for a reason that one sentence tells together with what to change. */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient @Nullable Object[] values;

    /** {@code key} names the sentence in the texts, {@code values} fill its places. */
    public Fault(String key, @Nullable Object... values) {
        this(null, key, values);
    }

    /** The same, with what led to it. */
    public Fault(@Nullable Throwable cause, String key, @Nullable Object... values) {
        super(key + Arrays.toString(values), cause);
        this.key = key;
        this.values = values.clone();
    }

    /** The name of the sentence. */
    public String key() {
        return key;
    }

    /** The sentence. */
    public String sentence(Texts texts) {
        return texts.say(key, values);
    }
}
