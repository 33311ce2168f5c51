package io.github.pbxkit.ari.internal;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which Asterisk writes the fields of an object. A name that comes where it is expected is compared with the text
 * and not looked up in a table of names, which is the dearest part of reading a channel. Any other order is read as well.
 */
final class FieldOrder {
    private final List<SerializedString> names;

    private FieldOrder(List<SerializedString> names) {
        this.names = names;
    }

    static FieldOrder of(String... names) {
        return new FieldOrder(List.of(names).stream().map(SerializedString::new).toList());
    }

    /** The name usually found at a position, from 0; null behind the last. */
    @Nullable
    SerializableString at(int position) {
        return position < names.size() ? names.get(position) : null;
    }
}
