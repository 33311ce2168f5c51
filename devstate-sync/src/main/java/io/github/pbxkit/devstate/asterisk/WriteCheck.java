package io.github.pbxkit.devstate.asterisk;

import io.github.pbxkit.devstate.DeviceState;
import io.github.pbxkit.devstate.KeyKind;
import io.github.pbxkit.devstate.StateKey;
import io.github.pbxkit.devstate.StateValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Why something is not written to Asterisk. Names are checked here once more although the wire has been checked, because
 * what is written must not depend on how it got here.
 */
final class WriteCheck {
    private WriteCheck() {}

    /** One word for a counter; nothing if it can be written. */
    static Optional<String> refusal(String number, String server, StateValue value, Set<KeyKind> kinds) {
        if (!StateKey.isNumber(number)) {
            return Optional.of("illegal-number");
        }
        if ((number + "*" + server).getBytes(StandardCharsets.UTF_8).length > StateKey.MAX_NAME) {
            return Optional.of("name-too-long");
        }
        if (!StateKey.isOrigin(server)) {
            return Optional.of("illegal-server");
        }
        if (!kinds.contains(value.kind())) {
            return Optional.of("kind-not-wanted");
        }
        return value instanceof DeviceState state && !state.isSettable()
                ? Optional.of("unknown-state")
                : Optional.empty();
    }
}
