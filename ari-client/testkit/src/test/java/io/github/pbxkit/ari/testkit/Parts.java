package io.github.pbxkit.ari.testkit;

import java.util.Map;
import java.util.Objects;

/** Objects within objects. */
final class Parts {
    private Parts() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> of(Map<String, Object> object, String name) {
        return (Map<String, Object>) Objects.requireNonNull(object.get(name), name);
    }
}
